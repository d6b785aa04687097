package dev.oarlock.cli.metrics;

import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.report.RevenueSlices;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which customers a report is about, by what they are today; all, where nothing is asked for.
final class CustomerFilter {
  @Option(names = "--segment", paramLabel = "NAME", description = "of this segment")
  private @Nullable String segment;

  @Option(names = "--industry", paramLabel = "NAME", description = "of this industry")
  private @Nullable String industry;

  @Option(names = "--region", paramLabel = "NAME", description = "of this region")
  private @Nullable String region;

  @Option(names = "--size", paramLabel = "NAME", description = "of this size, such as '50 to 249'")
  private @Nullable String size;

  @Option(
      names = "--tenure",
      paramLabel = "NAME",
      description = "customers for: first year, second and third year, longer")
  private @Nullable String tenure;

  @Option(names = "--channel", paramLabel = "NAME", description = "won by this channel")
  private @Nullable String channel;

  @Option(names = "--product", paramLabel = "SKU", description = "of this product alone")
  private @Nullable String product;

  @Option(names = "--csm", paramLabel = "NAME", description = "of this owner")
  private @Nullable String csm;

  @Option(names = "--cohort", paramLabel = "QUARTER", description = "who came in it: 2024-Q1")
  private @Nullable String cohort;

  Map<RevenueDimension, String> asked() {
    var asked = new EnumMap<RevenueDimension, String>(RevenueDimension.class);
    for (var dimension : RevenueDimension.values()) {
      var value = value(dimension);
      if (value != null) {
        asked.put(dimension, value);
      }
    }
    return asked;
  }

  /// Parts that there are may have nobody in common, or nobody who paid then.
  static Optional<String> unmatched(ReportScope scope, Collection<CustomerRevenue> customers) {
    var asked = scope.only();
    return asked.isEmpty() || !RevenueSlices.only(asked, customers, scope.whole().from()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Nobody who paid in this time is of "
                + new TreeMap<>(asked)
                    .entrySet().stream()
                        .map(
                            it -> it.getKey().name().toLowerCase(Locale.ROOT) + " " + it.getValue())
                        .collect(Collectors.joining(", "))
                + ".");
  }

  private @Nullable String value(RevenueDimension dimension) {
    return switch (dimension) {
      case SEGMENT -> segment;
      case INDUSTRY -> industry;
      case REGION -> region;
      case SIZE -> size;
      case TENURE -> tenure;
      case CHANNEL -> channel;
      case PRODUCT -> product;
      case CSM -> csm;
      case COHORT -> cohort;
    };
  }
}
