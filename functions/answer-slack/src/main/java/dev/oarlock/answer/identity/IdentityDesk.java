package dev.oarlock.answer.identity;

import dev.oarlock.answer.feedback.SlackEventPublisher;
import dev.oarlock.answer.rights.AuditTrail;
import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.aws.store.identity.AnswerSignal;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.ExistingCustomer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.IgnoredIdentity;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.NewCustomer;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.AnswerResult;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.IdentityStanding;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.identity.IdentityListView;
import dev.oarlock.slack.view.identity.IdentityQuestionView;
import dev.oarlock.slack.view.identity.IdentityReplyView;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Takes what somebody says whose an id of another system is. The first answer holds; it is told as
/// a signal like any other, whose intake releases what waits. A second click tells the same signal
/// again, which is the same one.
public record IdentityDesk(
    IdentityQuestions questions,
    AccountNames names,
    SlackEventPublisher events,
    CurrentPeople people,
    InstantSource clock) {
  private static final String SLACK = "oarlock.slack";

  public Card link(ExternalId identity, AccountId account, String user) {
    return names
        .account(account)
        .map(known -> answer(identity, new ExistingCustomer(known.id(), user, now())))
        .orElseGet(() -> IdentityReplyView.noSuchAccount(account));
  }

  public Card register(ExternalId identity, String name, String user) {
    return answer(identity, new NewCustomer(name, user, now()));
  }

  public Card ignore(ExternalId identity, String user) {
    return answer(identity, new IgnoredIdentity(user, now()));
  }

  /// It was ignored; what stayed aside waits again.
  public Card askAgain(ExternalId identity) {
    if (!questions.answers().isIgnored(identity)) {
      return IdentityReplyView.notIgnored(identity);
    }
    questions.answers().forget(identity);
    AuditTrail.changed("IdentityAskedAgain");
    tell(identity);
    return IdentityReplyView.askedAgain(identity);
  }

  /// Those that nobody has answered, from one on.
  public Card list(int from) {
    return IdentityListView.page(questions.open(now()), from);
  }

  /// The question as it stands.
  public Card show(ExternalId identity) {
    var question = questions.find(identity);
    return IdentityQuestionView.of(
        question,
        now(),
        names.suggestions().of(identity, question.waiting().hints()),
        this::nameOf);
  }

  /// What the other system calls the company.
  public Optional<String> nameOf(ExternalId identity) {
    return questions.find(identity).waiting().hints().names().stream().findFirst();
  }

  private Card answer(ExternalId identity, IdentityAnswer wanted) {
    people.keepUser(wanted.by());
    var waiting = questions.find(identity).waiting().count();
    return switch (questions.answer(identity, wanted)) {
      case AnswerResult.Holds(var answer) -> {
        publish(identity, answer);
        yield saved(identity, answer, waiting);
      }
      case AnswerResult.SaidBefore(IdentityStanding.OnItsWay(var before)) -> {
        publish(identity, before); // whoever said it may have died before telling it
        yield saved(identity, before, waiting);
      }
      case AnswerResult.SaidBefore(var standing) -> unchanged(identity, standing);
      case AnswerResult.Overtaken(var standing) -> unchanged(identity, standing);
    };
  }

  private Card saved(ExternalId identity, IdentityAnswer answer, int waiting) {
    return switch (answer) {
      case ExistingCustomer(var account, _, _) ->
          IdentityReplyView.linked(identity, nameOf(account), waiting);
      case NewCustomer(var name, _, _) -> IdentityReplyView.registered(identity, name, waiting);
      case IgnoredIdentity _ -> IdentityReplyView.ignored(identity, waiting);
    };
  }

  /// The message in the channel is put anew in any case.
  private Card unchanged(ExternalId identity, IdentityStanding standing) {
    tell(identity);
    return IdentityReplyView.unchanged(identity, standing, this::nameOf);
  }

  private String nameOf(AccountId account) {
    return names.account(account).map(NamedAccount::name).orElse(account.value());
  }

  private void publish(ExternalId identity, IdentityAnswer answer) {
    var told = AnswerSignal.of(identity, answer);
    told.ifPresent(it -> events.put(SLACK, it.signal().type().word(), it.detail()));
    switch (answer) {
      case ExistingCustomer(var account, _, _) ->
          told.ifPresent(it ->
              AuditTrail.changed(account, it.signal().type().word(), it.header().id().value()));
      case NewCustomer _ -> AuditTrail.changed("AccountRegistered");
      case IgnoredIdentity _ -> AuditTrail.changed("IdentityIgnored");
    }
    tell(identity);
  }

  private void tell(ExternalId identity) {
    events.put("oarlock", IdentityNotice.TYPE, IdentityNotice.of(identity, now()).write());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
