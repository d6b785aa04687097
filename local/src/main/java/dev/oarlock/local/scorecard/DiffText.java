package dev.oarlock.local.scorecard;

import dev.oarlock.domain.health.Band;
import dev.oarlock.local.scorecard.Comparison.Count;
import dev.oarlock.local.scorecard.Comparison.Moved;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.MoneyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A comparison as people read it: plain, or as Markdown for a pull request.
public record DiffText(Comparison comparison, List<String> hindsight, boolean markdown) {

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(title());
    lines.add("");
    lines.add(summary());
    cards(lines);
    lines.add("");
    distribution(lines);
    lines.add("");
    moved(lines);
    lines.add("");
    heading(lines, "Would it have seen churn coming?");
    lines.addAll(hindsight);
    return lines;
  }

  private String title() {
    var title =
        "Scorecard %s instead of %s"
            .formatted(comparison.after().version(), comparison.before().version());
    return markdown ? "## " + title : title;
  }

  private String summary() {
    var reds = comparison.moved().stream().filter(Moved::isNewRed).count();
    return "%d of %d customers change band, %d of them to red; %d scores move."
        .formatted(
            comparison.moved().size(), comparison.customers(), reds, comparison.scoresMoved());
  }

  private void cards(List<String> lines) {
    if (comparison.after().cards().size() > 1) {
      comparison
          .after()
          .cards()
          .forEach(it -> {
            var count = comparison.byCard().getOrDefault(it.scorecard().version(), 0);
            lines.add(
                "%s%s (%s): %d customers"
                    .formatted(
                        markdown ? "- " : "  ", it.name(), ClaimWords.of(it.claim()), count));
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
                      BandWords.of(band),
                      before.accounts(),
                      MoneyWords.of(before.cmrr()),
                      after.accounts(),
                      MoneyWords.of(after.cmrr()))
              : String.format(
                  Locale.ROOT,
                  "%-9s%8d %19s%8d %19s",
                  BandWords.of(band),
                  before.accounts(),
                  MoneyWords.of(before.cmrr()),
                  after.accounts(),
                  MoneyWords.of(after.cmrr())));
    }
  }

  private static Count of(Map<Band, Count> distribution, Band band) {
    return distribution.getOrDefault(band, new Count(0, dev.oarlock.domain.revenue.Amounts.none()));
  }

  private void moved(List<String> lines) {
    if (comparison.moved().isEmpty()) {
      lines.add("No account changes band.");
      return;
    }
    heading(lines, "Who changes band, new reds first, the most worth first");
    if (markdown) {
      lines.add("| account | CMRR a month | band | score | what did it |");
      lines.add("| --- | ---: | --- | --- | --- |");
    }
    comparison.moved().forEach(it -> lines.add(line(it)));
  }

  private void heading(List<String> lines, String heading) {
    lines.add(markdown ? "### " + heading : heading);
    if (markdown) {
      lines.add("");
    }
  }

  private String line(Moved it) {
    return String.format(
        Locale.ROOT,
        markdown ? "| %s | %s | %s → %s | %s → %s | %s |" : "  %-28s %14s  %s → %s  %s → %s  %s",
        markdown ? it.name().replace("|", "\\|") : it.name(),
        MoneyWords.of(it.cmrr()),
        BandWords.of(it.from()),
        BandWords.of(it.to()),
        BandWords.score(it.was()),
        BandWords.score(it.is()),
        it.because());
  }
}
