package dev.oarlock.slack.access;

import java.util.Optional;

/// Who asks, and where, as a request of Slack's has it.
///
/// @param team the workspace that the request comes from
/// @param homeTeam the workspace that the person belongs to, where the request tells
/// @param channel where it was typed or clicked; none for a form
public record AskingUser(
    String user,
    String team,
    Optional<String> enterprise,
    Optional<String> homeTeam,
    Optional<String> channel) {}
