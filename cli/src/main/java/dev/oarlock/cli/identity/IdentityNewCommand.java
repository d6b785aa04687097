package dev.oarlock.cli.identity;

import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `oarlock identity new`: it is a customer who was not known.
@Command(
    name = "new",
    description = "Registers a customer under an id, and takes in what waited for it.")
final class IdentityNewCommand extends IdentityAnswerCommand {
  @Parameters(index = "1", paramLabel = "NAME", description = "what the customer is called")
  private @Nullable String name;

  @Override
  IdentityAnswer answer(IdentityTarget open) {
    return new IdentityAnswer.NewCustomer(String.valueOf(name), IdentityTarget.user(), open.now());
  }

  @Override
  String said() {
    return "is a new customer, " + name;
  }
}
