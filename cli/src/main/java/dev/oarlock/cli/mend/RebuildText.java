package dev.oarlock.cli.mend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.score.rebuild.AccountRebuild.RebuildResult;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.EnglishPhrases;

/// What became of a state, in a line.
final class RebuildText {
  private RebuildText() {}

  static String of(AccountId account, RebuildResult result) {
    return account
        + ": "
        + switch (result) {
          case RebuildResult.Rebuilt(var state, var signals, var wasParked) ->
              "rebuilt from %s, %s%s"
                  .formatted(
                      signals(signals), standing(state), wasParked ? "; parked no more" : "");
          case RebuildResult.AsBefore(var state, var signals) ->
              "as its %s %s already, %s"
                  .formatted(signals(signals), signals == 1 ? "says" : "say", standing(state));
          case RebuildResult.NothingLogged _ -> "nothing is in the log; is it called so?";
        };
  }

  /// The same for programs.
  static ObjectNode json(AccountId account, RebuildResult result) {
    var json = JsonTree.object().put("account", account.value());
    return switch (result) {
      case RebuildResult.Rebuilt(var state, var signals, var wasParked) ->
          standing(json.put("result", "rebuilt").put("wasParked", wasParked), state, signals);
      case RebuildResult.AsBefore(var state, var signals) ->
          standing(json.put("result", "as before"), state, signals);
      case RebuildResult.NothingLogged _ -> json.put("result", "nothing logged");
    };
  }

  private static ObjectNode standing(ObjectNode json, AccountState state, int signals) {
    json.put("signals", signals);
    state.assessment().score().ifPresent(score -> json.put("score", score));
    return json.put("band", BandText.of(state.assessment().band()))
        .put("atRisk", state.risk().episode().isPresent());
  }

  private static String signals(int count) {
    return EnglishPhrases.counted(count, "signal");
  }

  private static String standing(AccountState state) {
    var score = state.assessment().score();
    var health = score.isPresent() ? "health " + score.getAsInt() : "no score";
    var risk = state.risk().episode().isPresent() ? ", at risk" : "";
    return health + " (" + BandText.of(state.assessment().band()) + ")" + risk;
  }
}
