package dev.oarlock.cli.metrics.print;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.domain.revenue.report.RevenueReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A report for people, a column for each period.
public final class MetricsText {
  private static final String GAP = "  ";

  private MetricsText() {}

  public static String of(RevenueReport report, MetricsExtras more) {
    var text = new StringBuilder(aligned(besideOthers(more.rows(report))));
    report
        .parts()
        .forEach((name, periods) ->
            text.append('\n')
                .append(name)
                .append('\n')
                .append(aligned(more.rows(name, report.currency(), periods))));
    return text.toString();
  }

  /// The last column says what others report of a metric, and who says so.
  private static List<List<String>> besideOthers(List<List<String>> rows) {
    return rows.stream()
        .map(row ->
            MetricDefinition.titled(row.getFirst())
                .map(MetricDefinition::others)
                .filter(others -> !others.isEmpty())
                .<List<String>>map(others -> {
                  var beside = new ArrayList<>(row);
                  beside.add("others: " + others);
                  return beside;
                })
                .orElse(row))
        .toList();
  }

  private static String aligned(List<List<String>> rows) {
    var widths =
        IntStream.range(0, rows.getFirst().size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder(row.getFirst());
    line.repeat(' ', widths[0] - row.getFirst().length());
    for (int i = 1; i < widths.length; i++) {
      line.append(GAP).repeat(' ', widths[i] - row.get(i).length()).append(row.get(i));
    }
    if (row.size() > widths.length) {
      line.append(GAP).append(row.getLast());
    }
    return line.toString().stripTrailing() + "\n";
  }

  /// What each number means, and what others report of it.
  public static String meanings() {
    var text = new StringBuilder();
    for (var metric : MetricDefinition.values()) {
      text.append(metric.title()).append(": ").append(metric.meaning());
      text.append(". Others: ").append(metric.allOthers()).append('\n');
    }
    return text.append("docs/metrics.md has the formulas.\n").toString();
  }

  static String name(RevenueCategory category) {
    return switch (category) {
      case NEW -> "New";
      case WON_BACK -> "Won back";
      case ADD_ON -> "Add-on";
      case RENEWAL -> "Renewal";
      case UPGRADE_QUANTITY -> "Upgrade by quantity";
      case UPGRADE_PRICE -> "Upgrade by price";
      case DOWNGRADE_QUANTITY -> "Downgrade by quantity";
      case DOWNGRADE_PRICE -> "Downgrade by price";
      case PRODUCT_CHURN -> "Product churn";
      case CANCELLATION -> "Cancellation";
      case ARCHIVE -> "First-time archive";
      case DISCOUNT -> "Discount change";
      case UNEXPLAINED -> "Unexplained";
    };
  }
}
