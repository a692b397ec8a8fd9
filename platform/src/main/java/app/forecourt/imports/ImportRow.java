package app.forecourt.imports;

import app.forecourt.vocabulary.Effect;
import java.util.List;

/// What would become of a row, or has.
///
/// @param number as Excel counts
/// @param changes the fields that get another value, by name
/// @param reasons why it is refused
public record ImportRow(
    int number, Effect effect, List<String> cells, List<String> changes, List<Reason> reasons) {}
