package dev.oarlock.slack.command;

import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.domain.revenue.slice.SliceMatch.KnownSlices;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is asked by `/metrics`.
public sealed interface RevenueQuestion {
  /// A report. `typed` is how it was asked for, without its section.
  record AskedReport(ReportScope scope, RevenueView view, ReportSection section, String typed)
      implements RevenueQuestion {
    /// Of these parts, as they are called.
    public AskedReport of(KnownSlices slices) {
      return new AskedReport(scope.of(slices), view, section, typed);
    }
  }

  /// Which parts there are to ask for, where the name of one is missing.
  record AskedNames(RevenueDimension dimension, RevenuePeriod period) implements RevenueQuestion {
    /// Everything begins with nothing, so all names do.
    public ReportScope scope() {
      return new ReportScope(period, PeriodLength.YEAR, Map.of(dimension, ""), Optional.empty());
    }
  }

  /// What of it: the word is what people type.
  enum ReportSection {
    REVENUE,
    PLAN,
    RENEWALS,
    CUSTOMERS,
    /// What plays came to.
    SAVES;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record MetricsHelp() implements RevenueQuestion {}

  /// What each number means.
  record MetricsMeaning() implements RevenueQuestion {}

  /// What of the text is not understood.
  record UnclearReport(String reason) implements RevenueQuestion {}
}
