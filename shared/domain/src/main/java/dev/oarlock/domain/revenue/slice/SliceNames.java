package dev.oarlock.domain.revenue.slice;

import dev.oarlock.domain.revenue.slice.SliceMatch.KnownSlices;
import dev.oarlock.domain.revenue.slice.SliceMatch.UnknownSlice;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The names of the parts that a portfolio has, by which people ask for one: `tenure first`, `size
/// 300`, `cohort Q1 2026`, `csm dana`.
public record SliceNames(Map<RevenueDimension, List<String>> names) {
  private static final Pattern PEOPLE = Pattern.compile("\\d{1,7}");
  private static final Pattern QUARTER = Pattern.compile("q([1-4])[\\s-]?(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[\\s-]?q([1-4])");

  public SliceNames {
    names = Map.copyOf(names);
  }

  /// Of sizes and tenures there are always all, because they are ours.
  public static List<String> ofOurs(RevenueDimension dimension) {
    return switch (dimension) {
      case SIZE -> CustomerTraits.SIZES;
      case TENURE -> RevenueDimension.TENURES;
      case SEGMENT, INDUSTRY, REGION, CHANNEL, PRODUCT, CSM, COHORT -> List.of();
    };
  }

  public SliceMatch find(Map<RevenueDimension, String> typed) {
    var only = new EnumMap<RevenueDimension, String>(RevenueDimension.class);
    for (var each : new TreeMap<>(typed).entrySet()) {
      var candidates = candidates(each.getKey(), each.getValue().strip());
      if (candidates.size() != 1) {
        var known = candidates.isEmpty() ? names(each.getKey()) : candidates;
        return new UnknownSlice(each.getKey(), each.getValue(), known);
      }
      only.put(each.getKey(), candidates.getFirst());
    }
    return new KnownSlices(only);
  }

  private List<String> names(RevenueDimension dimension) {
    return names.getOrDefault(dimension, List.of());
  }

  /// The one that is called so, else those that begin so, else those with a word that does.
  private List<String> candidates(RevenueDimension dimension, String typed) {
    if (typed.equalsIgnoreCase(RevenueDimension.UNKNOWN)) {
      return List.of(RevenueDimension.UNKNOWN);
    }
    var wanted = written(dimension, typed.toLowerCase(Locale.ROOT));
    var same = names(dimension).stream().filter(wanted::equalsIgnoreCase).toList();
    if (!same.isEmpty()) {
      return same.subList(0, 1);
    }
    var beginning = beginning(dimension, wanted);
    return beginning.isEmpty() ? beginning(dimension, " " + wanted) : beginning;
  }

  private List<String> beginning(RevenueDimension dimension, String part) {
    var isFirst = !part.startsWith(" ");
    return names(dimension).stream()
        .filter(name -> {
          var lower = name.toLowerCase(Locale.ROOT);
          return isFirst ? lower.startsWith(part) : lower.contains(part);
        })
        .toList();
  }

  /// A number of people is in a size, and a quarter is written in more than one way.
  private static String written(RevenueDimension dimension, String typed) {
    return switch (dimension) {
      case SIZE -> people(typed).map(CustomerTraits::sizeBand).orElse(typed);
      case COHORT ->
          YEAR_FIRST.matcher(QUARTER.matcher(typed).replaceFirst("$2-q$1")).replaceFirst("$1-q$2");
      default -> typed;
    };
  }

  private static Optional<Integer> people(String typed) {
    var digits = typed.replaceAll("[,.+\\s]", "");
    return PEOPLE.matcher(digits).matches()
        ? Optional.of(Integer.parseInt(digits))
        : Optional.empty();
  }
}
