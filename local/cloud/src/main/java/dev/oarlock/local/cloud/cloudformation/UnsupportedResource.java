package dev.oarlock.local.cloud.cloudformation;

/// The template uses something that the local runtime does not run; the message names the resource.
public final class UnsupportedResource extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnsupportedResource(String resource, String what) {
    super("template.yaml, resource " + resource + ": " + what + " is not run locally");
  }
}
