package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.List;

/// How far a digest can be trusted, and what its words mean.
record DataQualityLine(DataQualitySummary quality) {
  static final String DEFINITIONS =
      "CMRR at risk: all the monthly recurring revenue under contract of customers with an open"
          + " risk. Expected loss: the churn probability at the renewal times what then renews.";

  String sentence() {
    if (quality.isClean()) {
      return "Data quality: nothing is missing, stale or in quarantine.";
    }
    var said = new ArrayList<String>();
    add(said, quality.unknown(), "account", "with too little data for a band");
    add(said, quality.stale(), "account", "without news for two weeks");
    var missing = quality.missing();
    add(said, missing.accounts(), "account", "registered but not scored");
    add(said, missing.quarantined(), "signal", "in quarantine");
    add(said, missing.parked(), "account", "shown as before it was parked");
    add(said, missing.unreadable(), "account", "left out, for its state cannot be read");
    return "Data quality: " + EnglishPhrases.join(said) + ".";
  }

  /// Of a day that is over: what waited in quarantine then is not kept.
  String ofPast() {
    var said = quality.isClean() ? "Data quality: nothing was missing or stale." : sentence();
    return said
        + " What the quarter was forecast to lose then, and what waited in quarantine, is not"
        + " kept.";
  }

  private static void add(List<String> said, int count, String noun, String what) {
    if (count > 0) {
      said.add(EnglishPhrases.counted(count, noun) + " " + what);
    }
  }
}
