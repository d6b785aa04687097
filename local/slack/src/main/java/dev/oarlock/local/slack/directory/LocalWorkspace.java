package dev.oarlock.local.slack.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The workspace the stand-in plays: the secrets it accepts, the channels and the people it knows,
/// what the app was allowed to do when it was installed, and the channels that it opened since.
public record LocalWorkspace(
    String botToken,
    String signingSecret,
    List<WorkspaceChannel> channels,
    List<WorkspaceMember> members,
    Set<String> scopes,
    OpenedRooms rooms) {
  /// The id of the workspace in every payload.
  public static final String TEAM_ID = "T0OARLOCK";

  /// The workspace of another company, which shares a channel with this one.
  public static final String OTHER_TEAM_ID = "T0OUTSIDERS";

  /// The id of the app in every payload.
  public static final String APP_ID = "A0OARLOCK";

  /// The user id of the bot.
  public static final String BOT_USER_ID = "U0000000BOT";

  public static final String BOT_ID = "B0000000BOT";

  private static final Pattern CHANNEL_NAME = Pattern.compile("#[\\p{L}\\p{N}_-]{1,80}");

  /// Whoever has the sample accounts.
  public static final List<WorkspaceMember> COLLEAGUES =
      Stream.of("dana", "lea", "marco", "priya", "tom").map(WorkspaceMember::new).toList();

  /// Two user groups, by their ids: whoever leads, and whoever keeps Oarlock.
  public static final Map<String, List<String>> GROUPS =
      Map.of("S0000LEADS", List.of("dana"), "S00000OPS", List.of("tom"));

  /// As in slack-manifest.yaml.
  private static final Set<String> SCOPES =
      Set.of(
          "commands",
          "chat:write",
          "users:read",
          "users:read.email",
          "channels:read",
          "groups:read",
          "channels:history",
          "groups:history",
          "usergroups:read",
          "groups:write",
          "pins:write");

  public LocalWorkspace {
    channels = List.copyOf(channels);
    members = List.copyOf(members);
    scopes = Set.copyOf(scopes);
  }

  /// Those that were there, and those that the app opened.
  @Override
  public List<WorkspaceChannel> channels() {
    return Stream.concat(channels.stream(), rooms.channels().stream()).toList();
  }

  /// A workspace for one laptop. Its token and secret are new each time, so that nobody else who
  /// works on the machine can speak as Slack or as the app.
  public static LocalWorkspace onLaptop() {
    return new LocalWorkspace(
        "xoxb-local-" + UUID.randomUUID(),
        UUID.randomUUID().toString(),
        List.of(WorkspaceChannel.named("general"), WorkspaceChannel.shared("with-outsiders")),
        COLLEAGUES,
        SCOPES,
        OpenedRooms.inMemory());
  }

  /// The same workspace with this channel, in place of one of the same name.
  public LocalWorkspace with(WorkspaceChannel channel) {
    var all = new ArrayList<>(channels);
    all.removeIf(known -> known.name().equals(channel.name()));
    all.add(channel);
    return new LocalWorkspace(botToken, signingSecret, all, members, scopes, rooms);
  }

  /// The same workspace with every channel that a configuration text names as `#channel`, such as
  /// the JSON of CHANNEL_ROUTES or the value of DIGEST_CHANNEL.
  public LocalWorkspace withChannelsOf(String configuration) {
    var workspace = this;
    for (var match : CHANNEL_NAME.matcher(configuration).results().toList()) {
      workspace = workspace.with(WorkspaceChannel.named(match.group()));
    }
    return workspace;
  }

  /// The same workspace with rooms that a restart keeps.
  public LocalWorkspace withRooms(OpenedRooms kept) {
    return new LocalWorkspace(botToken, signingSecret, channels, members, scopes, kept);
  }

  /// The same workspace with another app, which was allowed less.
  public LocalWorkspace withScopes(Set<String> granted) {
    return new LocalWorkspace(botToken, signingSecret, channels, members, granted, rooms);
  }

  /// The person whom Slack has under this e-mail, whatever its case.
  public Optional<WorkspaceMember> memberWithEmail(String email) {
    return members.stream().filter(it -> it.email().equalsIgnoreCase(email)).findFirst();
  }

  /// The channel meant by an id, a name, or a name with `#`.
  public Optional<WorkspaceChannel> channel(String reference) {
    return channels().stream().filter(channel -> channel.isReferredToBy(reference)).findFirst();
  }
}
