package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Required;
import org.jspecify.annotations.Nullable;

/// Somebody got in touch.
///
/// @param source where he comes from within the channel, e.g. the platform's name, at most 60
///   characters
/// @param campaign what brought him, at most 60 characters; empty if nothing did
/// @param interest the car he asks for, at most 100 characters; empty if he does not say
/// @param note at most 500 characters
/// @param owner whose lead it is; if null, that of the consultant who takes it, else of nobody yet
/// @param key chosen by the sender: the same key again is the same message; null for none
public record NewLead(
    LeadChannel channel,
    String source,
    String campaign,
    String name,
    Phone phone,
    StoreId store,
    String interest,
    String note,
    @Nullable EmployeeId owner,
    @Nullable String key) {

  /// @throws app.forecourt.vocabulary.FieldRefusal if something is missing or too long
  public NewLead {
    Required.value("channel", channel);
    source = Required.optional("source", source, 60).orElse("");
    campaign = Required.optional("campaign", campaign, 60).orElse("");
    name = Required.text("name", name, 60);
    Required.value("phone", phone);
    Required.value("store", store);
    interest = Required.optional("interest", interest, 100).orElse("");
    note = Required.optional("note", note, 500).orElse("");
    key = Required.optional("key", key, 100).orElse(null);
  }
}
