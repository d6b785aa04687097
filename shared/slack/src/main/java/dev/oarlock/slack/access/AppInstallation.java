package dev.oarlock.slack.access;

import java.util.Optional;

/// Where the app is installed: in one workspace, or in all of an Enterprise organisation; and as
/// which user it speaks there.
public record AppInstallation(
    String team, Optional<String> enterprise, boolean orgWide, String botUser) {
  /// Whether a request comes from where the app is installed. Somebody of a sister workspace of the
  /// same organisation may ask in ours, where Slack says whose guest or member they are.
  public boolean admits(AskingUser asking) {
    var here = orgWide ? isOurs(asking.enterprise()) : asking.team().equals(team);
    return here && asking.homeTeam().map(home -> isHome(home, asking.enterprise())).orElse(true);
  }

  /// Whether this is the home of a colleague.
  boolean isHome(String homeTeam, Optional<String> homeEnterprise) {
    return homeTeam.equals(team) || isOurs(homeEnterprise);
  }

  private boolean isOurs(Optional<String> other) {
    return enterprise.isPresent() && enterprise.equals(other);
  }
}
