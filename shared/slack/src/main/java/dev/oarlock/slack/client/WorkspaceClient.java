package dev.oarlock.slack.client;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import dev.oarlock.slack.access.AppInstallation;
import dev.oarlock.slack.access.ChannelAudience;
import dev.oarlock.slack.access.SlackReply;
import dev.oarlock.slack.access.WorkspacePerson;
import dev.oarlock.slack.access.WorkspacePerson.Membership;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks Slack about its workspace: where the app is installed, who somebody is, who reads a
/// channel.
public final class WorkspaceClient {
  private static final int PAGE = 200;

  private final Supplier<MethodsClient> slack;

  /// The client is made when there is something to ask.
  public WorkspaceClient(Supplier<MethodsClient> slack) {
    this.slack = slack;
  }

  /// `auth.test`, which needs no scope.
  public SlackReply<AppInstallation> installation() {
    return ask(
        methods -> methods.authTest(call -> call),
        _ -> Optional.empty(),
        said ->
            new AppInstallation(
                said.getTeamId(),
                Optional.ofNullable(said.getEnterpriseId()),
                said.isEnterpriseInstall(),
                said.getUserId()));
  }

  /// `users.info`, which needs the scope `users:read`.
  public SlackReply<WorkspacePerson> person(String id) {
    return ask(
        methods -> methods.usersInfo(call -> call.user(id)),
        error ->
            switch (error) {
              case "user_not_found", "users_not_found", "user_not_visible" ->
                  Optional.of(WorkspacePerson.stranger());
              default -> Optional.empty();
            },
        said -> person(said.getUser()));
  }

  private static WorkspacePerson person(User user) {
    var enterprise =
        Optional.ofNullable(user.getEnterpriseUser()).map(User.EnterpriseUser::getEnterpriseId);
    var email =
        Optional.ofNullable(user.getProfile())
            .flatMap(profile -> Optional.ofNullable(profile.getEmail()))
            .filter(it -> !it.isBlank() && !it.contains(" "));
    return new WorkspacePerson(
        String.valueOf(user.getTeamId()), enterprise, membership(user), email);
  }

  private static Membership membership(User user) {
    if (user.isDeleted() || user.isStranger()) {
      return Membership.STRANGER;
    }
    return user.isRestricted() || user.isUltraRestricted() ? Membership.GUEST : Membership.MEMBER;
  }

  /// `conversations.info`, which needs the scopes `channels:read` and `groups:read`. Messages
  /// between people are none of the bot's business, so it is not asked about them.
  public SlackReply<ChannelAudience> channel(String id) {
    if (id.startsWith("D")) {
      return new SlackReply.Told<>(ChannelAudience.UNSEEN);
    }
    return ask(
        methods -> methods.conversationsInfo(call -> call.channel(id)),
        error ->
            error.equals("channel_not_found")
                ? Optional.of(ChannelAudience.UNSEEN)
                : Optional.empty(),
        said -> audience(said.getChannel()));
  }

  private static ChannelAudience audience(Conversation channel) {
    if (channel.isExtShared() || channel.isPendingExtShared()) {
      return ChannelAudience.OTHER_COMPANY;
    }
    if (channel.isArchived()) {
      return ChannelAudience.ARCHIVED;
    }
    return channel.isMember() ? ChannelAudience.COLLEAGUES : ChannelAudience.NOT_JOINED;
  }

  /// `usergroups.users.list`, which needs the scope `usergroups:read`. A group that is disabled or
  /// not there has nobody.
  public SlackReply<List<String>> groupMembers(String id) {
    return ask(
        methods -> methods.usergroupsUsersList(call -> call.usergroup(id)),
        error ->
            error.equals("no_such_subteam")
                ? Optional.of(List.of())
                : Optional.<List<String>>empty(),
        said -> List.copyOf(said.getUsers()));
  }

  /// `users.conversations`: the ids of the channels that the bot is in, by their names.
  public SlackReply<Map<String, String>> ownChannels() {
    return ownChannels(false);
  }

  /// The same without those that are archived.
  public SlackReply<Map<String, String>> openChannels() {
    return ownChannels(true);
  }

  private SlackReply<Map<String, String>> ownChannels(boolean openAlone) {
    var ids = new HashMap<String, String>();
    var cursor = "";
    do {
      var page = page(cursor, openAlone);
      switch (page) {
        case SlackReply.Told<ChannelPage>(var told) -> {
          told.channels().forEach(channel -> ids.put(channel.getName(), channel.getId()));
          cursor = told.next();
        }
        case SlackReply.Silent<ChannelPage>(var error) -> {
          return new SlackReply.Silent<>(error);
        }
      }
    } while (!cursor.isEmpty());
    return new SlackReply.Told<>(Map.copyOf(ids));
  }

  private record ChannelPage(List<Conversation> channels, String next) {}

  private SlackReply<ChannelPage> page(String cursor, boolean openAlone) {
    var types = List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);
    return ask(
        methods ->
            methods.usersConversations(
                call -> call.types(types).limit(PAGE).cursor(cursor).excludeArchived(openAlone)),
        _ -> Optional.empty(),
        said -> {
          var metadata = said.getResponseMetadata();
          var next = metadata == null ? null : metadata.getNextCursor();
          return new ChannelPage(said.getChannels(), next == null ? "" : next);
        });
  }

  private interface WorkspaceCall<R extends SlackApiTextResponse> {
    R invoke(MethodsClient methods) throws IOException, SlackApiException;
  }

  private <R extends SlackApiTextResponse, T> SlackReply<T> ask(
      WorkspaceCall<R> call, Function<String, Optional<T>> refused, Function<R, T> said) {
    try {
      var answer = call.invoke(slack.get());
      if (answer.isOk()) {
        return new SlackReply.Told<>(said.apply(answer));
      }
      var error = String.valueOf(answer.getError());
      return refused
          .apply(error)
          .<SlackReply<T>>map(SlackReply.Told::new)
          .orElseGet(() -> new SlackReply.Silent<>(error));
    } catch (SlackApiException e) {
      var status = e.getResponse().code();
      return new SlackReply.Silent<>(status == 429 ? "ratelimited" : "http_" + status);
    } catch (IOException _) {
      return new SlackReply.Silent<>("no_answer");
    }
  }
}
