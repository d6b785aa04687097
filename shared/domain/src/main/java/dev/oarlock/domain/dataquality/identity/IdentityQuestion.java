package dev.oarlock.domain.dataquality.identity;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.IgnoredIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The question whose an id of another system is, as things are: what waits, whose it is known to
/// be, and what was answered last. Whatever came in which order, and however often it is asked, the
/// same of these is the same standing.
public record IdentityQuestion(
    WaitingIdentity waiting, Optional<AccountId> known, Optional<IdentityAnswer> answer) {
  /// An answer goes over the bus. What has not arrived by then may be answered anew.
  private static final Duration ARRIVAL = Duration.ofMinutes(5);

  /// What is to be said of it.
  public sealed interface IdentityStanding {
    /// Nobody has said.
    record Unanswered() implements IdentityStanding {}

    /// Somebody said it a moment ago, and what waits is on its way.
    record OnItsWay(IdentityAnswer answer) implements IdentityStanding {}

    /// It belongs to an account, by that answer or because another system said so.
    record BelongsTo(AccountId account, Optional<IdentityAnswer> answer)
        implements IdentityStanding {}

    record LeftAside(IgnoredIdentity answer) implements IdentityStanding {}

    /// Nothing waits for it any more: it was thrown away, or is too old.
    record NothingWaits() implements IdentityStanding {}
  }

  /// What an answer that is given now comes to.
  public sealed interface AnswerResult {
    /// It holds.
    record Holds(IdentityAnswer answer) implements AnswerResult {}

    /// The same was answered before.
    record SaidBefore(IdentityStanding standing) implements AnswerResult {}

    /// Something else holds, which stays.
    record Overtaken(IdentityStanding standing) implements AnswerResult {}
  }

  public ExternalId identity() {
    return waiting.identity();
  }

  public IdentityStanding standing(Instant now) {
    if (known.isPresent()) {
      return new IdentityStanding.BelongsTo(known.get(), answer);
    }
    if (answer.isPresent() && answer.get() instanceof IgnoredIdentity ignored) {
      return new IdentityStanding.LeftAside(ignored);
    }
    return answer
        .filter(it -> now.isBefore(it.at().plus(ARRIVAL)))
        .<IdentityStanding>map(IdentityStanding.OnItsWay::new)
        .orElseGet(() ->
            waiting.count() == 0
                ? new IdentityStanding.NothingWaits()
                : new IdentityStanding.Unanswered());
  }

  /// Whether it is to be asked.
  public boolean isOpen(Instant now) {
    return standing(now) instanceof IdentityStanding.Unanswered;
  }

  /// Who says that an ignored id is somebody's is believed; a customer is never changed.
  public AnswerResult answered(IdentityAnswer wanted) {
    var standing = standing(wanted.at());
    return switch (standing) {
      case IdentityStanding.Unanswered _, IdentityStanding.NothingWaits _ ->
          new AnswerResult.Holds(wanted);
      case IdentityStanding.LeftAside(var ignored) ->
          wanted.isSameAs(ignored)
              ? new AnswerResult.SaidBefore(standing)
              : new AnswerResult.Holds(wanted);
      case IdentityStanding.OnItsWay(var before) ->
          wanted.isSameAs(before)
              ? new AnswerResult.SaidBefore(standing)
              : new AnswerResult.Overtaken(standing);
      case IdentityStanding.BelongsTo(var account, var before) ->
          isSaid(wanted, account, before)
              ? new AnswerResult.SaidBefore(standing)
              : new AnswerResult.Overtaken(standing);
    };
  }

  private static boolean isSaid(
      IdentityAnswer wanted, AccountId account, Optional<IdentityAnswer> before) {
    return before.filter(wanted::isSameAs).isPresent()
        || (wanted instanceof IdentityAnswer.ExistingCustomer(var its, _, _)
            && its.equals(account));
  }
}
