package dev.oarlock.announce.post;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.people.KnownPeople;
import dev.oarlock.aws.store.people.SlackQuestion;
import dev.oarlock.aws.store.people.SlackUserEntry;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.slack.client.UserClient;
import dev.oarlock.slack.client.UserLookup;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.people.SlackNames;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Mentions whom Slack has, and asks Slack once for those it was not asked for yet. Yes and no are
/// kept; without an answer, a message goes out with the plain name, which is never an id.
public final class AskedMentions implements OwnerMentions {
  private final CurrentPeople people;
  private final UserClient slack;
  private final SlackNames names;
  private final InstantSource clock;
  private final FunctionLog log;

  public AskedMentions(
      CurrentPeople people, UserClient slack, InstantSource clock, FunctionLog log) {
    this.people = people;
    this.slack = slack;
    this.names = new SlackNames(slack::name, clock);
    this.clock = clock;
    this.log = log;
  }

  @Override
  public Optional<String> slackUser(Csm csm) {
    return people.now().questions(csm).stream()
        .flatMap(question -> answer(question).stream())
        .findFirst();
  }

  @Override
  public String name(Csm csm) {
    var name = people.now().withSlackUsers(clock.instant()).canonical(csm).name();
    return KnownPeople.isUserId(name) ? names.of(name).orElseGet(() -> text("A colleague")) : name;
  }

  private Optional<String> answer(SlackQuestion question) {
    return people
        .now()
        .answer(question, clock.instant())
        .map(SlackUserEntry::user)
        .orElseGet(() -> ask(question));
  }

  private Optional<String> ask(SlackQuestion question) {
    return switch (lookup(question)) {
      case UserLookup.Found(var user) -> keep(question, Optional.of(user));
      case UserLookup.NoSuchUser _ -> keep(question, Optional.empty());
      case UserLookup.Unanswered(var error) -> {
        log.warn("people", "Slack did not say who that is", Map.of("reason", error));
        yield Optional.empty();
      }
    };
  }

  private UserLookup lookup(SlackQuestion question) {
    return switch (question) {
      case SlackQuestion.ById(var user) -> slack.byId(user);
      case SlackQuestion.ByEmail(var email) -> slack.byEmail(email);
    };
  }

  private Optional<String> keep(SlackQuestion question, Optional<String> user) {
    people.keep(question, user);
    return user;
  }
}
