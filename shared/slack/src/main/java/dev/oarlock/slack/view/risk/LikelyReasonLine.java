package dev.oarlock.slack.view.risk;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.risk.reason.PushingPowerUser;
import dev.oarlock.domain.risk.reason.ReasonMatch;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.advice.ClueText;
import java.util.List;
import java.util.Optional;

/// The one line of a card that says which reason to leave it looks like; the plays are in the
/// answer to `signs`.
public record LikelyReasonLine(AccountState state, ChurnDiagnosis diagnosis) {
  private static final int CLUES = 2;

  public Optional<String> line() {
    return diagnosis
        .pushingPowerUser()
        .map(it -> text("*Looks like:* {0}", pushing(it)))
        .or(this::match);
  }

  /// Whether the line gives clues of the reason that the next step is about.
  public boolean namesReason() {
    return diagnosis.pushingPowerUser().isEmpty() && diagnosis.strongest().isPresent();
  }

  static String pushing(PushingPowerUser pushing) {
    return text(
        "a pushing power user, not a risk: they push because they depend on it ({0}).",
        Mrkdwn.escape(
            said(
                String.join(
                    "; ", List.of(pushing.complaint(), pushing.usage(), pushing.outcome())))));
  }

  /// Where nothing is wrong yet, a sign that does not alert is one to keep an eye on.
  private Optional<String> match() {
    return diagnosis
        .strongest()
        .map(match ->
            (isHealthy(match) ? text("*Keep an eye on:* ") : text("*Looks like:* "))
                + said(match.reason().title())
                + " ("
                + ClueText.list(match.clues(), CLUES)
                + ")."
                + others());
  }

  private boolean isHealthy(ReasonMatch match) {
    return state.assessment().band() == Band.GREEN && !match.hasTelltale();
  }

  private String others() {
    var more = diagnosis.matches().size() - 1;
    return more == 0
        ? ""
        : text(
            " Signs of {0 other reason}: {1}.",
            more, Mrkdwn.code("/health " + TypedName.of(state) + " signs"));
  }
}
