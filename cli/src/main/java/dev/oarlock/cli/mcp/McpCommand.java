package dev.oarlock.cli.mcp;

import dev.oarlock.cli.ask.SlackCommandRun;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.instance.InstanceConnection;
import dev.oarlock.cli.instance.TargetOptions;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock mcp`: a server for an agent, on standard input and output.
@Command(
    name = "mcp",
    description =
        "Serves accounts, forecast and metrics to an agent by the Model Context Protocol, on"
            + " standard input and output.")
public final class McpCommand extends CliCommand {
  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "whose rights the agent has, on this machine (default: ${DEFAULT-VALUE})")
  private String person = "you";

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() throws InterruptedException {
    var input = new WatchedInput(System.in, System.err);
    var answers = new ToolAnswers(connection());
    var server = new AgentServer(answers, new NoteTool(answers, slack())).serve(input, System.out);
    input.awaitEnd();
    server.close();
    return 0;
  }

  private ApiConnection connection() {
    return where.isDeployed()
        ? ApiConnection.deployed(where.stack())
        : ApiConnection.local(where.port(), person);
  }

  private Optional<SlackCommandRun> slack() {
    return where.isDeployed()
        ? Optional.empty()
        : Optional.of(new SlackCommandRun(new InstanceConnection(where.port()), person));
  }
}
