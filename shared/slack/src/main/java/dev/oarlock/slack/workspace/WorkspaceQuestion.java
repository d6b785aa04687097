package dev.oarlock.slack.workspace;

import dev.oarlock.slack.access.AppInstallation;
import dev.oarlock.slack.access.ChannelAudience;
import dev.oarlock.slack.access.SlackReply;
import dev.oarlock.slack.access.WorkspacePerson;
import dev.oarlock.slack.access.WorkspacePerson.Membership;
import dev.oarlock.slack.client.WorkspaceClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Something to ask Slack, under which key the answer is kept, how long it is as good as new, and
/// how it is written.
record WorkspaceQuestion<T>(
    String key, Duration freshFor, Supplier<SlackReply<T>> ask, AnswerText<T> text) {
  /// How an answer is written as words.
  record AnswerText<T>(Function<T, List<String>> write, Function<List<String>, T> read) {}

  /// Workspaces rarely join an organisation, and a token belongs to one workspace for good.
  private static final Duration INSTALLATION = Duration.ofDays(1);

  /// So long somebody who became a guest is still answered.
  private static final Duration PERSON = Duration.ofHours(1);

  /// So long a channel may be shared with another company before we know.
  private static final Duration CHANNEL = Duration.ofMinutes(10);

  static WorkspaceQuestion<AppInstallation> installation(String tokenHash, WorkspaceClient slack) {
    return new WorkspaceQuestion<>(
        "INSTALLATION#" + tokenHash,
        INSTALLATION,
        slack::installation,
        new AnswerText<>(
            it -> List.of(it.team(), it.enterprise().orElse("-"), "" + it.orgWide(), it.botUser()),
            words ->
                new AppInstallation(
                    words.get(0),
                    given(words.get(1)),
                    Boolean.parseBoolean(words.get(2)),
                    words.get(3))));
  }

  static WorkspaceQuestion<WorkspacePerson> person(String user, WorkspaceClient slack) {
    return new WorkspaceQuestion<>(
        "USER#" + user,
        PERSON,
        () -> slack.person(user),
        new AnswerText<>(
            it ->
                List.of(
                    it.membership().name(),
                    it.team(),
                    it.enterprise().orElse("-"),
                    it.email().orElse("-")),
            words ->
                new WorkspacePerson(
                    words.get(1),
                    given(words.get(2)),
                    Membership.valueOf(words.get(0)),
                    words.size() > 3 ? given(words.get(3)) : Optional.empty())));
  }

  static WorkspaceQuestion<ChannelAudience> channel(String id, WorkspaceClient slack) {
    return new WorkspaceQuestion<>(
        "CHANNEL#" + id,
        CHANNEL,
        () -> slack.channel(id),
        new AnswerText<>(
            it -> List.of(it.name()), words -> ChannelAudience.valueOf(words.getFirst())));
  }

  /// The members of a user group, which are as good as new for as long as a person is.
  static WorkspaceQuestion<List<String>> group(String id, WorkspaceClient slack) {
    return new WorkspaceQuestion<>(
        "GROUP#" + id,
        PERSON,
        () -> slack.groupMembers(id),
        new AnswerText<>(
            members -> members.isEmpty() ? List.of("-") : members,
            words -> words.getFirst().equals("-") ? List.of() : words));
  }

  private static Optional<String> given(String word) {
    return Optional.of(word).filter(it -> !it.equals("-"));
  }
}
