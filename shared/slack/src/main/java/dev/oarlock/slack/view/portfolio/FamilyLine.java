package dev.oarlock.slack.view.portfolio;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.rollup.AccountHierarchy;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.phrase.TypedName;

/// A family in one line of its parent's card.
public record FamilyLine(AccountHierarchy family) {
  private String typed() {
    var parent = family.parent().account();
    return TypedName.of(parent.id(), parent.name());
  }

  /// `64 across 4, worst: Acme Iberia 31 red (/health acme family).`
  public String line() {
    var rollup = family.rollup();
    var part = new RollupSummary(rollup);
    return text(
        "{0} across {1}{2} ({3}).",
        part.score(),
        rollup.accounts(),
        part.worst().map(worst -> ", " + worst).orElse(""),
        Mrkdwn.code("/health " + typed() + " family"));
  }
}
