package dev.oarlock.cli.endtoend;

import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;

/// A cloud in a process that has answered somebody before. The first answer loads half of the
/// program, which on a busy machine takes longer than the three seconds that Slack waits.
public final class AwakeCloud {
  private static final int ATTEMPTS = 20;

  private static boolean isAwake;

  private AwakeCloud() {}

  public static LocalCloud start(CloudSetup setup) throws IOException {
    wakeUp();
    return LocalCloud.start(setup);
  }

  /// By asking another one, so that this one knows nothing from before.
  private static synchronized void wakeUp() throws IOException {
    if (isAwake) {
      return;
    }
    try (var other = LocalCloud.start(CloudSetup.inMemory())) {
      for (var tries = 0; !isAnswering(other); tries++) {
        if (tries == ATTEMPTS) {
          throw new IOException("nobody answers");
        }
      }
    }
    isAwake = true;
  }

  private static boolean isAnswering(LocalCloud cloud) {
    try {
      cloud.slashCommands().text("/health nobody");
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
