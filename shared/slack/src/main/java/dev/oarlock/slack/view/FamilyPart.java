package dev.oarlock.slack.view;

import dev.oarlock.domain.portfolio.Family;
import dev.oarlock.slack.block.Mrkdwn;

/// A family in one line of its parent's card.
record FamilyPart(Family family) {
  /// `Family: 64 across 4, worst: Acme Iberia 31 red (/health acme family).`
  String line() {
    var rollup = family.rollup();
    var part = new RollupPart(rollup);
    return part.score()
        + " across "
        + rollup.accounts()
        + part.worst().map(worst -> ", " + worst).orElse("")
        + " ("
        + Mrkdwn.code("/health " + family.parent().id().value() + " family")
        + ").";
  }
}
