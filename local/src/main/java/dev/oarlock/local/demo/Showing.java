package dev.oarlock.local.demo;

import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.local.LocalCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// Prints what the sample book looks like in Slack, and what to try next.
final class Showing {
  private final LocalCloud cloud;
  private final PrintWriter out;

  Showing(LocalCloud cloud, PrintWriter out) {
    this.cloud = cloud;
    this.out = out;
  }

  /// `/health` of a red, a yellow and a green account.
  void answers() throws IOException {
    var book = book();
    for (var band : List.of(Band.RED, Band.YELLOW, Band.GREEN)) {
      var account = book.stream().filter(state -> state.verdict().band() == band).findFirst();
      if (account.isPresent()) {
        answer("/health " + account.get().id());
      }
    }
  }

  private List<AccountState> book() {
    var table = cloud.template().tables().getFirst().request().tableName();
    var ids = new Directory(cloud.dynamo(), table).all().stream().map(it -> it.id()).toList();
    return new AccountStates(cloud.dynamo(), table).ofBook(ids);
  }

  private void answer(String command) throws IOException {
    out.printf("%n> %s%n%n", command);
    out.println(cloud.asking().text(command));
    out.flush();
  }

  void posts() {
    var posts = cloud.slack().posts();
    out.printf("%n%d messages were posted to channels on the way.%n", posts.size());
    out.flush();
  }

  void nextSteps() {
    out.printf(
        "%nNow type in another terminal%s:%n", port().map(p -> " (port " + p + ")").orElse(""));
    var flag = port().map(p -> " --port " + p).orElse("");
    out.printf("  ./oarlock ask \"/health northwind\"%s     any of the forty; try a typo%n", flag);
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
