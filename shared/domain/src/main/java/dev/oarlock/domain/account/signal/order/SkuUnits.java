package dev.oarlock.domain.account.signal.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which products are sold in seats where an order does not say the unit: all whose SKU matches no
/// pattern. A pattern is a whole SKU or, without a separator, one of its words; `*` stands for any
/// characters, and case does not matter.
public final class SkuUnits {
  /// Products that are seldom sold by the seat: what is metered, and services.
  private static final List<String> SHIPPED =
      List.of(
          "api",
          "credit",
          "credits",
          "call",
          "calls",
          "token",
          "tokens",
          "message",
          "messages",
          "sms",
          "minute",
          "minutes",
          "hour",
          "hours",
          "day",
          "days",
          "storage",
          "gb",
          "tb",
          "usage",
          "overage",
          "transaction",
          "transactions",
          "request",
          "requests",
          "support",
          "training",
          "onboarding",
          "implementation",
          "service",
          "services",
          "consulting",
          "setup",
          "fee",
          "flat",
          "discount");

  private static final SkuUnits BY_DEFAULT = new SkuUnits(SHIPPED);
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}*]+");

  /// An account that buys very many products asks of each of them very often.
  private static final int MAX_KNOWN = 20_000;

  private final Set<Pattern> others;
  private final Map<String, LineUnit> known = new ConcurrentHashMap<>();

  private SkuUnits(List<String> others) {
    this.others = others.stream().map(SkuUnits::pattern).collect(Collectors.toUnmodifiableSet());
  }

  public static SkuUnits byDefault() {
    return BY_DEFAULT;
  }

  /// Patterns of the SKUs that are not seats, separated by commas; blank means the shipped ones.
  public static SkuUnits notSeats(String patterns) {
    var words = Arrays.stream(patterns.split(",")).map(String::strip).filter(it -> !it.isEmpty());
    return patterns.isBlank() ? BY_DEFAULT : new SkuUnits(words.toList());
  }

  public LineUnit unitOf(String sku) {
    var unit = known.get(sku);
    if (unit == null) {
      unit = computed(sku);
      if (known.size() < MAX_KNOWN) {
        known.put(sku, unit);
      }
    }
    return unit;
  }

  private LineUnit computed(String sku) {
    var name = sku.toLowerCase(Locale.ROOT);
    var isOther = matches(name) || Arrays.stream(SEPARATOR.split(name)).anyMatch(this::matches);
    return isOther ? LineUnit.OTHER : LineUnit.SEAT;
  }

  private boolean matches(String word) {
    return others.stream().anyMatch(pattern -> pattern.matcher(word).matches());
  }

  private static Pattern pattern(String glob) {
    var literals = glob.toLowerCase(Locale.ROOT).split("\\*", -1);
    return Pattern.compile(
        Arrays.stream(literals).map(Pattern::quote).collect(Collectors.joining(".*")));
  }
}
