package dev.oarlock.slack.view;

import dev.oarlock.domain.announce.Disagreement;
import dev.oarlock.domain.announce.Snapshot;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.CallWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.DriverWords;
import dev.oarlock.slack.words.MoneyWords;
import java.util.List;

/// What model and CSM say of a renewal, and why.
record CallsPart(Disagreement said, Snapshot about) {

  String csm() {
    return CallWords.who(said.csm().by());
  }

  /// `the model says 62 % (lost), dana 5 % (safe)`.
  String both() {
    return both("says");
  }

  /// The same of the past.
  String bothThen() {
    return both("said");
  }

  private String both(String says) {
    return "the model %s %s, %s %s"
        .formatted(
            says,
            CallWords.of(said.machine(), said.bands()),
            csm(),
            CallWords.of(said.csm().figure(), said.bands()));
  }

  /// `the renewal on 14 Mar 2027, in 112 days, about €12,400 a month`.
  String renewal() {
    return "the renewal on %s, %s, about %s"
        .formatted(
            DayWords.of(said.renewal()),
            DayWords.from(about.day(), said.renewal()),
            MoneyWords.monthly(said.machine().of()));
  }

  String model() {
    var because = said.because().stream().map(DriverWords::of).toList();
    return because.isEmpty()
        ? "nothing weighs much on either side."
        : String.join("; ", because) + ".";
  }

  /// On how much, when, and in the CSM's own words why.
  String csmWhy() {
    return "%s, on %s: %s"
        .formatted(
            CallWords.of(said.csm().figure(), said.machine().of()),
            DayWords.of(said.csm().at().toLocalDate()),
            said.csm().why().map(why -> "“" + Mrkdwn.escape(why) + "”").orElse("no reason given."));
  }

  List<String> facts() {
    return List.of(
        "*Model*\n" + CallWords.model(said.machine(), said.range(), said.bands()),
        "*" + csm() + "*\n" + CallWords.of(said.csm().figure(), said.bands()),
        "*Worth*\n" + MoneyWords.monthly(said.machine().of()),
        "*Renewal*\n"
            + DayWords.of(said.renewal())
            + ", "
            + DayWords.from(about.day(), said.renewal()));
  }

  String whyModel() {
    return "*Why the model:* " + model();
  }

  String whyCsm() {
    return "*Why " + csm() + ":* " + csmWhy();
  }

  String spoken() {
    return "The model: " + model() + " " + csm() + ": " + csmWhy();
  }
}
