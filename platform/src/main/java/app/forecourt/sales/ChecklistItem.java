package app.forecourt.sales;

import io.swagger.v3.oas.annotations.media.Schema;

/// What has to be done before the keys are handed over. Source: SAL-15.
@Schema(enumAsRef = true)
public enum ChecklistItem {
  CERTIFICATE_OF_CONFORMITY,
  INVOICE_AND_CONTRACT,
  INSURANCE_POLICY,
  PLATE_AND_LICENCE,
  KEYS_AND_TOOLS,
  ACCESSORIES_FITTED,
  CAR_CLEANED,
  FUNCTIONS_EXPLAINED,
  SERVICE_ADVISOR_INTRODUCED,
  HANDOVER_SIGNED
}
