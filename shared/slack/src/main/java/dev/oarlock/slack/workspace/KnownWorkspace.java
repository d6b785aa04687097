package dev.oarlock.slack.workspace;

import dev.oarlock.slack.access.AccessDecision;
import dev.oarlock.slack.access.AccessDecision.Refused;
import dev.oarlock.slack.access.AccessPolicy;
import dev.oarlock.slack.access.AppInstallation;
import dev.oarlock.slack.access.AskingUser;
import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.access.ChannelAudience;
import dev.oarlock.slack.access.SlackReply;
import dev.oarlock.slack.access.WorkspacePerson;
import dev.oarlock.slack.access.WorkspacePerson.Membership;
import dev.oarlock.slack.client.WorkspaceClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says who is answered and where may be posted, from what Slack says and has said. What is known
/// costs no call; what is not is asked at once, side by side.
public final class KnownWorkspace {
  /// Names are in small letters, ids in capitals.
  private static final Pattern CHANNEL_ID = Pattern.compile("[CGD][A-Z0-9]+");

  private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]+");

  private final WorkspaceClient slack;
  private final Supplier<String> token;
  private final AnswerMemory memory;
  private final OwnChannels ownChannels;

  /// `silence` hears of what Slack did not say: about what, and Slack's word for why.
  public KnownWorkspace(
      WorkspaceClient slack,
      Supplier<String> token,
      KeptAnswers kept,
      InstantSource clock,
      BiConsumer<String, String> silence) {
    this.slack = slack;
    this.token = token;
    this.memory = new AnswerMemory(kept, clock, silence);
    this.ownChannels = new OwnChannels(slack, clock);
  }

  /// Whether whoever asks is answered.
  public AccessDecision decide(AskingUser asking) {
    var install = installationQuestion();
    var person = WorkspaceQuestion.person(asking.user(), slack);
    var channel = asking.channel().map(id -> WorkspaceQuestion.channel(id, slack));
    recall(install, person, channel);
    // an outsider costs no call; only the very first request must not wait for one after the other
    var early =
        memory.isFresh(install)
            ? Optional.<AskerAnswers>empty()
            : Optional.of(begin(person, channel));
    var installation = memory.latest(install);
    var refusal = AccessPolicy.byOrigin(installation, asking);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var answers = early.orElseGet(() -> begin(person, channel));
    return AccessPolicy.decide(
        installation.orElseThrow(),
        answers.person().join(),
        answers.channel().flatMap(CompletableFuture::join));
  }

  /// On their way, or there.
  private record AskerAnswers(
      CompletableFuture<Optional<WorkspacePerson>> person,
      Optional<CompletableFuture<Optional<ChannelAudience>>> channel) {}

  private AskerAnswers begin(
      WorkspaceQuestion<WorkspacePerson> person,
      Optional<WorkspaceQuestion<ChannelAudience>> channel) {
    return new AskerAnswers(begin(person), channel.map(this::begin));
  }

  private void recall(
      WorkspaceQuestion<?> install,
      WorkspaceQuestion<?> person,
      Optional<? extends WorkspaceQuestion<?>> channel) {
    var all = new ArrayList<WorkspaceQuestion<?>>(List.of(install, person));
    channel.ifPresent(all::add);
    memory.recall(all);
  }

  /// What must be asked is asked beside what else must be.
  private <T> CompletableFuture<Optional<T>> begin(WorkspaceQuestion<T> question) {
    return memory.isFresh(question)
        ? CompletableFuture.completedFuture(memory.latest(question))
        : CompletableFuture.supplyAsync(() -> memory.latest(question), Thread::startVirtualThread);
  }

  /// Whether account data may be posted there: a channel by its id or name, or a person by the id.
  public ChannelAccess posting(String reference) {
    if (USER_ID.matcher(reference).matches()) {
      return toPerson(reference);
    }
    if (CHANNEL_ID.matcher(reference).matches()) {
      return toChannel(reference);
    }
    return switch (ownChannels.id(reference)) {
      case SlackReply.Told<Optional<String>>(var id) ->
          id.map(this::toChannel).orElseGet(() -> new ChannelAccess.Closed(ChannelAudience.UNSEEN));
      case SlackReply.Silent<Optional<String>>(var error) -> new ChannelAccess.Unclear(error);
    };
  }

  /// The id of a channel that the bot is in and that is not archived, by its name, as of now.
  public Optional<String> openChannel(String name) {
    return slack.openChannels().heard().flatMap(ids -> Optional.ofNullable(ids.get(name)));
  }

  private ChannelAccess toChannel(String id) {
    var question = WorkspaceQuestion.channel(id, slack);
    memory.recall(List.of(question));
    return switch (memory.fresh(question)) {
      case SlackReply.Told<ChannelAudience>(var audience) ->
          audience == ChannelAudience.COLLEAGUES
              ? new ChannelAccess.Open(id)
              : new ChannelAccess.Closed(audience);
      case SlackReply.Silent<ChannelAudience>(var error) -> new ChannelAccess.Unclear(error);
    };
  }

  private ChannelAccess toPerson(String id) {
    var question = WorkspaceQuestion.person(id, slack);
    memory.recall(List.of(question));
    return switch (memory.fresh(question)) {
      case SlackReply.Told<WorkspacePerson>(var person) ->
          person.membership() == Membership.MEMBER
              ? new ChannelAccess.Open(id)
              : new ChannelAccess.Closed(ChannelAudience.OTHER_COMPANY);
      case SlackReply.Silent<WorkspacePerson>(var error) -> new ChannelAccess.Unclear(error);
    };
  }

  /// What Slack says, or said last, of somebody.
  public Optional<WorkspacePerson> person(String user) {
    var question = WorkspaceQuestion.person(user, slack);
    memory.recall(List.of(question));
    return memory.latest(question);
  }

  /// Those of these user groups that somebody is in. A group of which Slack never said anything has
  /// nobody.
  public Set<String> memberOf(String user, Set<String> groups) {
    return members(groups).entrySet().stream()
        .filter(it -> it.getValue().contains(user))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// The full members among those who are in one of these user groups; guests are none, nor is
  /// anybody of whom Slack does not say.
  public List<String> colleaguesIn(Set<String> groups) {
    return members(groups).values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(user -> toPerson(user) instanceof ChannelAccess.Open)
        .sorted()
        .toList();
  }

  private Map<String, List<String>> members(Set<String> groups) {
    var questions =
        groups.stream()
            .collect(Collectors.toMap(id -> id, id -> WorkspaceQuestion.group(id, slack)));
    memory.recall(List.copyOf(questions.values()));
    var answers =
        questions.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> begin(it.getValue())));
    return answers.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, it -> it.getValue().join().orElseGet(List::of)));
  }

  /// Where the app is installed, if Slack says or has said so.
  public Optional<AppInstallation> installation() {
    var question = installationQuestion();
    memory.recall(List.of(question));
    return memory.latest(question);
  }

  private WorkspaceQuestion<AppInstallation> installationQuestion() {
    return WorkspaceQuestion.installation(TokenHash.of(token.get()), slack);
  }
}
