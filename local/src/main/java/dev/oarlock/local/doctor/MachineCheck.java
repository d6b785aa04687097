package dev.oarlock.local.doctor;

import dev.oarlock.aws.Settings;
import dev.oarlock.aws.World;
import dev.oarlock.local.cli.Instance;
import dev.oarlock.local.cli.NotRunning;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.template.TemplateFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The machine and the checkout: JDK, ports, template.
final class MachineCheck {
  private static final int NEEDED = 25;

  private MachineCheck() {}

  static Finding jdk() {
    var version = Runtime.version();
    return version.feature() >= NEEDED
        ? Finding.good("JDK", version + " in " + System.getProperty("java.home"))
        : Finding.bad("JDK", version.toString(), "install a JDK " + NEEDED + " or set JAVA_HOME");
  }

  /// What `up` and `demo` would refuse to start with.
  static Finding settings(Map<String, String> environment) {
    try {
      Settings.check(environment);
      return Finding.good("settings", "nothing wrong in this environment");
    } catch (IllegalArgumentException wrong) {
      return Finding.bad("settings", String.valueOf(wrong.getMessage()), "correct or unset it");
    }
  }

  /// Two ports: the endpoints', and the next for the database's.
  static List<Finding> ports(int port) {
    try {
      var instance = Instance.on(port);
      return List.of(Finding.good("instance", instance.url() + ", process " + instance.pid()));
    } catch (NotRunning _) {
      return List.of(port(port), port(port + 1));
    }
  }

  private static Finding port(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return Finding.note(
          "port " + socket.getLocalPort(), "free, nothing runs", "start it: ./oarlock up");
    } catch (IOException _) {
      return Finding.bad(
          "port " + port, "taken by another program", "stop that, or choose another with --port");
    }
  }

  static List<Finding> template(Path file) {
    try {
      var template = TemplateFile.read(file, Map.of());
      var findings = new ArrayList<Finding>();
      findings.add(Finding.good("template", summary(template)));
      template.functions().forEach(function -> handler(function, findings));
      return findings;
    } catch (RuntimeException unreadable) {
      return List.of(
          Finding.bad("template", String.valueOf(unreadable.getMessage()), "mend " + file));
    }
  }

  private static String summary(Template template) {
    return "%d functions, %d rules, %d queues, %d schedules"
        .formatted(
            template.functions().size(),
            template.rules().size(),
            template.queues().size(),
            template.schedules().size());
  }

  private static void handler(Template.Function function, List<Finding> findings) {
    try {
      var _ = Class.forName(function.handler()).getConstructor(World.class);
    } catch (ReflectiveOperationException _) {
      findings.add(
          Finding.bad(
              "template",
              function.id() + " names a handler that is not there: " + function.handler(),
              "correct Handler in template.yaml"));
    }
  }
}
