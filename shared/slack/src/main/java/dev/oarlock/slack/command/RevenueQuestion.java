package dev.oarlock.slack.command;

import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.SliceMatch.KnownSlices;
import java.util.Locale;

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
