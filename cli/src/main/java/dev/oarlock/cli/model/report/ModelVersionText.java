package dev.oarlock.cli.model.report;

import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.forecast.MetricText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A version of the churn model in words.
public final class ModelVersionText {
  /// What is in force where nothing was learned yet.
  public static final String EXPERT =
      HazardModel.EXPERT
          + ", an expert's estimate on the base rate of ANNUAL_CHURN_RATE, on 10 % a year where"
          + " nobody stated one";

  private ModelVersionText() {}

  public static List<String> of(ModelVersion version) {
    var lines = new ArrayList<String>();
    lines.add(line(version));
    var training = version.origin().training();
    lines.add(
        "Learned from %,d customer months, %,d labelled; fingerprint %s. The expert's share in it is %.0f %%."
            .formatted(
                training.rows(),
                training.labels(),
                training.fingerprint(),
                100 * training.expertShare()));
    lines.add(comparisonLine(version));
    version.report().map(ModelVersionText::report).ifPresent(lines::add);
    lines.addAll(coefficients(version.model()));
    return lines;
  }

  /// The expert's, which no instance keeps.
  public static List<String> ofExpert() {
    var lines = new ArrayList<>(List.of(EXPERT));
    lines.addAll(coefficients(expert()));
    return lines;
  }

  public static HazardModel expert() {
    return HazardModel.expert(AnnualBaseRate.assumed());
  }

  /// In one line, for a list.
  public static String line(ModelVersion version) {
    return "%s  learned on %s from what was known by %s, by %s; %s"
        .formatted(
            version.name(),
            version.origin().at().toString().substring(0, 10),
            version.origin().cutOff(),
            version.origin().by(),
            churns(version.model().observedChurns()));
  }

  private static String churns(int labels) {
    return labels == 0
        ? "nobody had left: the expert in this book's scales"
        : EnglishPhrases.counted(labels, "past churn");
  }

  /// Who won.
  public static String comparisonLine(ModelVersion version) {
    var test = version.test().comparison();
    if (test.observations() == 0) {
      return "There was no month that %s had not seen: %s."
          .formatted(version.test().against(), version.gate().words());
    }
    return String.format(
        Locale.ROOT,
        "On %,d customers' months that %s had not seen either, log-loss %.4f beside %.4f%s",
        test.observations(),
        version.test().against(),
        test.challenger(),
        test.inForce(),
        finding(version));
  }

  /// What keeps it back by its backtest does not follow from the comparison.
  private static String finding(ModelVersion version) {
    return switch (version.gate()) {
      case NOT_WORSE, WORSE, UNTESTED -> ": " + version.gate().words() + ".";
      case BELOW_COIN ->
          String.format(
              Locale.ROOT,
              "; but %s in its backtest, by its AUC of %s, where 0.5 is a coin.",
              version.gate().words(),
              version.report().map(it -> MetricText.of(it.model().auc())).orElse("-"));
      case BELOW_BASE_RATE -> "; but " + version.gate().words() + " in its backtest.";
    };
  }

  private static String report(ValidationReport report) {
    return String.format(
        Locale.ROOT,
        "Within %d days, %s: AUC %s, log-loss %.4f; %s",
        report.protocol().horizonDays(),
        report.protocol().method(),
        MetricText.of(report.model().auc()),
        report.model().logLoss().value(),
        report.conclusion());
  }

  /// The largest first; a unit of a measured driver is a standard deviation of the book.
  private static List<String> coefficients(HazardModel model) {
    var drivers =
        Arrays.stream(Driver.values())
            .filter(model.effects()::containsKey)
            .sorted(Comparator.comparingDouble(driver -> -Math.abs(model.weight(driver))));
    return drivers.map(driver -> coefficient(model, driver)).toList();
  }

  private static String coefficient(HazardModel model, Driver driver) {
    var effect = model.effects().get(driver);
    var bends = effect == null ? 0 : effect.hinges().size();
    return String.format(
        Locale.ROOT,
        "  %-16s %+.2f a unit, give or take %.2f%s",
        driver.name().toLowerCase(Locale.ROOT),
        Math.round(100 * model.weight(driver)) / 100.0 + 0.0,
        model.standardError(driver),
        bends == 0 ? "" : ", bent at " + bends + " places");
  }
}
