package dev.oarlock.local.template;

/// The template uses something that the local runtime does not run; the message names the resource.
public final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unsupported(String resource, String what) {
    super("template.yaml, resource " + resource + ": " + what + " is not run locally");
  }
}
