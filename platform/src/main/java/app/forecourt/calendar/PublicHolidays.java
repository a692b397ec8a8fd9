package app.forecourt.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// China's public holidays and make-up working days, a file for each year whose notice the State
/// Council has published: `holidays-2026.csv`. Another year is another file.
@Component
class PublicHolidays {

  private static final String FILES = "classpath*:app/forecourt/calendar/holidays-*.csv";
  private static final Pattern YEAR = Pattern.compile("\\D");

  private final Map<LocalDate, PublicDay> days = new HashMap<>();
  private final Set<Integer> years = new TreeSet<>();

  PublicHolidays() {
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        years.add(Integer.valueOf(YEAR.matcher(String.valueOf(file.getFilename())).replaceAll("")));
        file.getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.startsWith("from,"))
            .map(line -> line.split(","))
            .forEach(this::take);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void take(String[] fields) {
    var day = new PublicDay(PublicHoliday.valueOf(fields[3]), fields[2].equals("WORK"));
    LocalDate.parse(fields[0])
        .datesUntil(LocalDate.parse(fields[1]).plusDays(1))
        .forEach(date -> days.put(date, day));
  }

  Optional<PublicDay> on(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /// Whether the notice of that year is here; without it nobody can know its holidays.
  boolean isPublished(int year) {
    return years.contains(year);
  }
}
