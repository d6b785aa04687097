package dev.oarlock.answer.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.slack.access.AskingUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who sent a command, a click or a form, or opened the Home tab. Nothing else is answered, so of
/// all else nobody is known.
final class RequestSender {
  private RequestSender() {}

  static Optional<AskingUser> of(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest command -> Optional.of(of(command.getPayload()));
      case BlockActionRequest click -> Optional.of(of(click.getPayload()));
      case ViewSubmissionRequest form -> Optional.of(of(form.getPayload()));
      case GlobalShortcutRequest shortcut -> Optional.of(of(shortcut.getPayload()));
      case MessageShortcutRequest shortcut -> Optional.of(of(shortcut.getPayload()));
      case BlockSuggestionRequest typing -> Optional.of(of(typing.getPayload()));
      case EventRequest event -> of(JsonTree.parse(event.getRequestBodyAsString()));
      default -> Optional.empty();
    };
  }

  private static AskingUser of(SlashCommandPayload command) {
    return new AskingUser(
        command.getUserId(),
        text(command.getTeamId()),
        given(command.getEnterpriseId()),
        Optional.empty(),
        given(command.getChannelId()));
  }

  /// The team is absent where a whole organisation has installed the app.
  private static AskingUser of(BlockActionPayload click) {
    var user = click.getUser();
    var enterprise = click.getEnterprise();
    return new AskingUser(
        user.getId(),
        click.getTeam() == null ? "" : text(click.getTeam().getId()),
        enterprise == null ? Optional.empty() : given(enterprise.getId()),
        given(user.getTeamId()),
        channel(click));
  }

  private static Optional<String> channel(BlockActionPayload click) {
    var channel = click.getChannel();
    return channel == null ? given(click.getContainer().getChannelId()) : given(channel.getId());
  }

  private static AskingUser of(ViewSubmissionPayload form) {
    return nowhere(
        form.getUser().getId(),
        form.getTeam() == null ? null : form.getTeam().getId(),
        form.getEnterprise() == null ? null : form.getEnterprise().getId(),
        form.getUser().getTeamId());
  }

  private static AskingUser of(GlobalShortcutPayload shortcut) {
    return nowhere(
        shortcut.getUser().getId(),
        shortcut.getTeam() == null ? null : shortcut.getTeam().getId(),
        shortcut.getEnterprise() == null ? null : shortcut.getEnterprise().getId(),
        shortcut.getUser().getTeamId());
  }

  /// Nothing is said in the channel of the message, so it does not matter who reads it.
  private static AskingUser of(MessageShortcutPayload shortcut) {
    return nowhere(
        shortcut.getUser().getId(),
        shortcut.getTeam() == null ? null : shortcut.getTeam().getId(),
        shortcut.getEnterprise() == null ? null : shortcut.getEnterprise().getId(),
        shortcut.getUser().getTeamId());
  }

  private static AskingUser of(BlockSuggestionPayload typing) {
    return nowhere(
        typing.getUser().getId(),
        typing.getTeam() == null ? null : typing.getTeam().getId(),
        typing.getEnterprise() == null ? null : typing.getEnterprise().getId(),
        typing.getUser().getTeamId());
  }

  /// Who asks in no channel.
  private static AskingUser nowhere(
      String user, @Nullable String team, @Nullable String enterprise, @Nullable String home) {
    return new AskingUser(user, text(team), given(enterprise), given(home), Optional.empty());
  }

  /// Whoever an event is about.
  private static Optional<AskingUser> of(JsonNode event) {
    return given(event.at("/event/user").asText(""))
        .map(user ->
            new AskingUser(
                user,
                event.path("team_id").asText(""),
                given(event.path("enterprise_id").asText("")),
                Optional.empty(),
                Optional.empty()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(it -> !it.isEmpty());
  }
}
