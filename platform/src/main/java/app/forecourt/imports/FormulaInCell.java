package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// A cell holds a formula, whose result we would have to believe.
public class FormulaInCell extends Refusal {

  FormulaInCell(String cell) {
    super(Kind.INVALID, cell);
  }
}
