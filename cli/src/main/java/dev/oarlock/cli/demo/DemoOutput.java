package dev.oarlock.cli.demo;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// Prints what the sample book looks like in Slack, and what to try next.
final class DemoOutput {
  private final LocalCloud cloud;
  private final PrintWriter out;

  DemoOutput(LocalCloud cloud, PrintWriter out) {
    this.cloud = cloud;
    this.out = out;
  }

  /// `/health` of a red, a yellow and a green account.
  void printHealthAnswers() {
    var book = accountStates();
    for (var band : List.of(Band.RED, Band.YELLOW, Band.GREEN)) {
      var account = book.stream().filter(state -> state.assessment().band() == band).findFirst();
      if (account.isPresent()) {
        printAnswer("/health " + account.get().id());
      }
    }
  }

  private List<AccountState> accountStates() {
    var table = cloud.template().tableName();
    var ids =
        new AccountDirectory(cloud.dynamo(), table).all().stream().map(it -> it.id()).toList();
    return new AccountStates(cloud.dynamo(), table).loadAll(ids);
  }

  /// A year that was played is not thrown away for an answer that did not come.
  private void printAnswer(String command) {
    out.printf("%n> %s%n%n", command);
    try {
      out.println(cloud.slashCommands().text(command));
    } catch (IOException | IllegalArgumentException e) {
      out.println("No answer in time, as on a machine that is busy (" + e + "). Ask again.");
    }
    out.flush();
  }

  void printPostCount() {
    var posts = cloud.slack().posts();
    out.printf("%n%d messages were posted to channels on the way.%n", posts.size());
    out.flush();
  }

  void printNextSteps() {
    out.printf(
        "%nNow type in another terminal%s:%n", port().map(p -> " (port " + p + ")").orElse(""));
    var flag = port().map(p -> " --port " + p).orElse("");
    out.printf(
        "  ./oarlock ask \"/health northwind\"%s     any of the accounts; try a typo%n", flag);
    out.printf(
        "  ./oarlock ask \"/health mine\" --as dana%s   the accounts of one of the CSMs%n", flag);
    out.printf("  ./oarlock posts%s                       alerts and gongs%n", flag);
    out.printf(
        "  ./oarlock ask \"/digest\"%s               what leadership reads on Monday%n", flag);
    out.printf("or open %s to see it as in Slack.%n%n", cloud.url());
    out.flush();
  }

  private Optional<Integer> port() {
    return Optional.of(cloud.setup().port()).filter(port -> port != 3000);
  }
}
