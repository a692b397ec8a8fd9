package app.forecourt.sales;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/// A checklist is stored as the names of what is done, separated by commas.
@Converter(autoApply = true)
class ChecklistColumn implements AttributeConverter<Checklist, String> {

  @Override
  public String convertToDatabaseColumn(Checklist checklist) {
    return checklist.done().stream().map(Enum::name).sorted().collect(joining(","));
  }

  @Override
  public Checklist convertToEntityAttribute(String names) {
    return names.isEmpty()
        ? Checklist.EMPTY
        : new Checklist(
            Arrays.stream(names.split(",")).map(ChecklistItem::valueOf).collect(toSet()));
  }
}
