package dev.oarlock.cli.scorecard.diff;

import dev.oarlock.cli.scorecard.diff.ScorecardComparison.AccountTotal;
import dev.oarlock.cli.scorecard.diff.ScorecardComparison.BandChange;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A comparison as people read it: plain, or as Markdown for a pull request.
public record ComparisonText(
    ScorecardComparison comparison, List<String> backtest, boolean markdown) {

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(title());
    lines.add("");
    lines.add(summary());
    cards(lines);
    lines.add("");
    distribution(lines);
    lines.add("");
    bandChanges(lines);
    lines.add("");
    heading(lines, "Would it have seen churn coming?");
    lines.addAll(backtest);
    return lines;
  }

  private String title() {
    var title =
        "Scorecard %s instead of %s"
            .formatted(comparison.after().version(), comparison.before().version());
    return markdown ? "## " + title : title;
  }

  private String summary() {
    var reds = comparison.bandChanges().stream().filter(BandChange::isNewRed).count();
    return "%d of %d customers change band, %d of them to red; %d scores move."
        .formatted(
            comparison.bandChanges().size(),
            comparison.customers(),
            reds,
            comparison.scoreChanges());
  }

  private void cards(List<String> lines) {
    if (comparison.after().scorecards().size() > 1) {
      comparison
          .after()
          .scorecards()
          .forEach(it -> {
            var count = comparison.accountsByCard().getOrDefault(it.scorecard().version(), 0);
            lines.add(
                "%s%s (%s): %d customers"
                    .formatted(
                        markdown ? "- " : "  ",
                        it.name(),
                        ScorecardSelectorText.of(it.selector()),
                        count));
          });
    }
  }

  private void distribution(List<String> lines) {
    if (markdown) {
      lines.add("| band | before | | after | |");
      lines.add("| --- | ---: | ---: | ---: | ---: |");
    } else {
      lines.add(String.format(Locale.ROOT, "%-9s%28s%28s", "", "before", "after"));
    }
    for (var band : Band.values()) {
      var before = of(comparison.distributionBefore(), band);
      var after = of(comparison.distributionAfter(), band);
      lines.add(
          markdown
              ? "| %s | %d | %s | %d | %s |"
                  .formatted(
                      BandText.of(band),
                      before.accounts(),
                      MoneyText.of(before.cmrr()),
                      after.accounts(),
                      MoneyText.of(after.cmrr()))
              : String.format(
                  Locale.ROOT,
                  "%-9s%8d %19s%8d %19s",
                  BandText.of(band),
                  before.accounts(),
                  MoneyText.of(before.cmrr()),
                  after.accounts(),
                  MoneyText.of(after.cmrr())));
    }
  }

  private static AccountTotal of(Map<Band, AccountTotal> distribution, Band band) {
    return distribution.getOrDefault(
        band, new AccountTotal(0, dev.oarlock.domain.account.money.MultiCurrencyAmount.zero()));
  }

  private void bandChanges(List<String> lines) {
    if (comparison.bandChanges().isEmpty()) {
      lines.add("No account changes band.");
      return;
    }
    heading(lines, "Who changes band, new reds first, the most worth first");
    if (markdown) {
      lines.add("| account | CMRR a month | band | score | what did it |");
      lines.add("| --- | ---: | --- | --- | --- |");
    }
    comparison.bandChanges().forEach(it -> lines.add(line(it)));
  }

  private void heading(List<String> lines, String heading) {
    lines.add(markdown ? "### " + heading : heading);
    if (markdown) {
      lines.add("");
    }
  }

  private String line(BandChange it) {
    return String.format(
        Locale.ROOT,
        markdown ? "| %s | %s | %s → %s | %s → %s | %s |" : "  %-28s %14s  %s → %s  %s → %s  %s",
        markdown ? it.name().replace("|", "\\|") : it.name(),
        MoneyText.of(it.cmrr()),
        BandText.of(it.from()),
        BandText.of(it.to()),
        BandText.score(it.scoreBefore()),
        BandText.score(it.scoreAfter()),
        it.reason());
  }
}
