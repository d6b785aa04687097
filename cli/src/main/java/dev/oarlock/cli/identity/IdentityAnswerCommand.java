package dev.oarlock.cli.identity;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.AnswerResult;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.IdentityStanding;
import dev.oarlock.slack.text.EnglishPhrases;
import picocli.CommandLine.Mixin;

/// Says whose an id is.
abstract class IdentityAnswerCommand extends CliCommand {
  @Mixin private final IdentityArgument argument = new IdentityArgument();
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final TargetOptions target = new TargetOptions();

  /// The answer, or an [IllegalArgumentException] that says why there is none.
  abstract IdentityAnswer answer(IdentityTarget open);

  /// The id as it was typed.
  final String typedIdentity() {
    return name(argument.identity());
  }

  /// What is said of it.
  abstract String said();

  @Override
  public Integer call() {
    try (var open = IdentityTarget.open(target)) {
      var identity = argument.identity();
      var waiting = open.questions().find(identity).waiting().count();
      return switch (open.answer(identity, answer(open))) {
        case AnswerResult.Holds _ ->
            saved(
                identity,
                "%s %s. %s waited."
                    .formatted(name(identity), said(), EnglishPhrases.counted(waiting, "signal")),
                waiting);
        case AnswerResult.SaidBefore _ ->
            saved(identity, name(identity) + " " + said() + " already.", 0);
        case AnswerResult.Overtaken(var standing) ->
            fail(name(identity) + " " + instead(standing) + ". Nothing was changed.");
      };
    } catch (IllegalArgumentException e) {
      return fail(String.valueOf(e.getMessage()));
    }
  }

  private int saved(ExternalId identity, String sentence, int takenIn) {
    if (json.isSet()) {
      return printJson(
          JsonTree.object()
              .put("system", identity.system())
              .put("id", identity.id())
              .put("result", said())
              .put("waited", takenIn));
    }
    out().println(sentence);
    return 0;
  }

  static String name(ExternalId identity) {
    return identity.system() + "/" + identity.id();
  }

  private static String instead(IdentityStanding standing) {
    return switch (standing) {
      case IdentityStanding.BelongsTo(var account, _) ->
          "is %s, which `identity unlink` takes back".formatted(account);
      case IdentityStanding.OnItsWay(IdentityAnswer.ExistingCustomer(var account, var by, _)) ->
          "is " + account + ", as " + by + " has just said";
      case IdentityStanding.OnItsWay(var answer) -> "was answered by " + answer.by() + " just now";
      case IdentityStanding.LeftAside(var answer) -> "is ignored, says " + answer.by();
      case IdentityStanding.NothingWaits _, IdentityStanding.Unanswered _ -> "is open";
    };
  }
}
