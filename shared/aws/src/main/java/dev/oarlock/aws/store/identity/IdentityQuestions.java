package dev.oarlock.aws.store.identity;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.log.AwaitedIdentities;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.domain.account.identity.AccountReference.ByExternalId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.AnswerResult;
import dev.oarlock.domain.dataquality.identity.WaitingIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The questions whose the ids of other systems are, each made of what waits, what is known and
/// what was answered, so that all who show one show the same.
public record IdentityQuestions(
    SignalQuarantine quarantine, AccountIdentities identities, IdentityAnswers answers) {
  /// Two who answer one question at once are rare.
  private static final int ATTEMPTS = 8;

  public static IdentityQuestions of(AppContext appContext) {
    return new IdentityQuestions(
        SignalQuarantine.of(appContext),
        AccountIdentities.of(appContext),
        IdentityAnswers.of(appContext));
  }

  public IdentityQuestion find(ExternalId identity) {
    var named = new ByExternalId(identity);
    return new IdentityQuestion(
        AwaitedIdentities.of(identity, quarantine.awaiting(named)),
        identities.find(named),
        answers.find(identity));
  }

  /// Those that something waits for, most first, also those that are ignored.
  public List<IdentityQuestion> all() {
    var answered = answers.all();
    return AwaitedIdentities.of(quarantine.awaitingAny()).stream()
        .map(waiting -> question(waiting, Optional.ofNullable(answered.get(waiting.identity()))))
        .toList();
  }

  /// Those that nobody has answered.
  public List<IdentityQuestion> open(Instant now) {
    return all().stream().filter(it -> it.isOpen(now)).toList();
  }

  /// Who owns what is nearly never known while it waits: it is asked where it matters.
  private static IdentityQuestion question(
      WaitingIdentity waiting, Optional<IdentityAnswer> answer) {
    return new IdentityQuestion(waiting, Optional.empty(), answer);
  }

  /// Keeps an answer if it holds. Of two at once one holds, and the other is told so.
  public AnswerResult answer(ExternalId identity, IdentityAnswer wanted) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var question = find(identity);
      var result = question.answered(wanted);
      if (!(result instanceof AnswerResult.Holds)
          || answers.isKept(identity, question.answer(), wanted)) {
        return result;
      }
    }
    throw new IllegalStateException("concurrent answers about one id");
  }
}
