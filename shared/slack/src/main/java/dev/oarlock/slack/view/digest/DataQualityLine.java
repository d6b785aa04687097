package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.message;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.List;

/// How far a digest can be trusted, and what its words mean.
record DataQualityLine(DataQualitySummary quality) {
  static String definitions() {
    return text(
        "CMRR at risk: all the monthly recurring revenue under contract of customers with an open"
            + " risk. Expected loss: the churn probability at the renewal times what then renews.");
  }

  String sentence() {
    if (quality.isClean()) {
      return text("Data quality: nothing is missing, stale or in quarantine.");
    }
    var said = new ArrayList<String>();
    add(said, quality.unknown(), message("{0 account} with too little data for a band"));
    add(said, quality.stale(), message("{0 account} without news for two weeks"));
    add(said, quality.unexplained(), message("{0 lost customer} without a reason"));
    var missing = quality.missing();
    add(said, missing.accounts(), message("{0 account} registered but not scored"));
    add(said, missing.quarantined(), message("{0 signal} in quarantine"));
    add(said, missing.parked(), message("{0 account} shown as before it was parked"));
    add(said, missing.unreadable(), message("{0 account} left out, for its state cannot be read"));
    return text("Data quality: {0}.", EnglishPhrases.join(said));
  }

  /// Of a day that is over: what waited in quarantine then is not kept.
  String ofPast() {
    var said = quality.isClean() ? text("Data quality: nothing was missing or stale.") : sentence();
    return text(
        "{0} What the quarter was forecast to lose then, and what waited in quarantine, is not"
            + " kept.",
        said);
  }

  private static void add(List<String> said, int count, String message) {
    if (count > 0) {
      said.add(text(message, count));
    }
  }
}
