package dev.oarlock.cli.identity;

import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import picocli.CommandLine.Command;

/// `oarlock identity ignore`: it is nobody whom we follow.
@Command(
    name = "ignore",
    description =
        "Asks nobody about an id any more; what comes of it is not kept. `identity ask` undoes it.")
final class IdentityIgnoreCommand extends IdentityAnswerCommand {
  @Override
  IdentityAnswer answer(IdentityTarget open) {
    return new IdentityAnswer.IgnoredIdentity(IdentityTarget.user(), open.now());
  }

  @Override
  String said() {
    return "is ignored";
  }
}
