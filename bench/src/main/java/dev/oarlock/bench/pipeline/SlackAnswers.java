package dev.oarlock.bench.pipeline;

import dev.oarlock.aws.store.slack.SlackAnswerStore;
import java.time.Instant;

/// What Slack said of who asks, so that nothing that is measured waits for a Slack.
record SlackAnswers(SlackAnswerStore store) {
  static final String TOKEN = "xoxb-bench";
  private static final String TOKEN_HASH = "52ec29edeb81c01c";

  /// As of tomorrow, so that it stays fresh for as long as anything is measured.
  void keep(Instant now) {
    var second = now.plusSeconds(86_400).getEpochSecond() + " ";
    store.keep("INSTALLATION#" + TOKEN_HASH, second + SignedCommands.TEAM + " - false U0BOT");
    store.keep("USER#" + SignedCommands.USER, second + "MEMBER " + SignedCommands.TEAM + " -");
    store.keep("USER#U0BOT", second + "MEMBER " + SignedCommands.TEAM + " -");
    store.keep("CHANNEL#" + SignedCommands.CHANNEL, second + "COLLEAGUES");
  }
}
