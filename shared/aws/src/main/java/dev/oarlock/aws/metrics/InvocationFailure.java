package dev.oarlock.aws.metrics;

/// An invocation failed and is to be tried again. The message is ours alone, for Lambda writes it
/// down: it quotes nothing that a sender or a person wrote.
public final class InvocationFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvocationFailure(String reason) {
    super(reason);
  }
}
