package app.forecourt.reporting;

import app.forecourt.vocabulary.Refusal;

/// The acting role does not see this figure.
public class FigureHidden extends Refusal {

  FigureHidden(Kpi kpi) {
    super(Kind.FORBIDDEN, kpi);
  }
}
