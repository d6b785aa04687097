package dev.oarlock.cli.doctor;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SettingsCheck;
import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.cli.instance.InstanceNotRunning;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The machine and the checkout: JDK, ports, template.
final class EnvironmentCheck {
  private static final int REQUIRED_JDK = 25;

  private EnvironmentCheck() {}

  static DoctorFinding jdk() {
    var version = Runtime.version();
    return version.feature() >= REQUIRED_JDK
        ? DoctorFinding.ok("JDK", version + " in " + System.getProperty("java.home"))
        : DoctorFinding.bad(
            "JDK", version.toString(), "install a JDK " + REQUIRED_JDK + " or set JAVA_HOME");
  }

  /// What `up` and `demo` would refuse to start with.
  static DoctorFinding settings(Map<String, String> environment) {
    try {
      SettingsCheck.check(environment);
      return DoctorFinding.ok("settings", "nothing wrong in this environment");
    } catch (IllegalArgumentException wrong) {
      return DoctorFinding.bad(
          "settings", String.valueOf(wrong.getMessage()), "correct or unset it");
    }
  }

  /// Two ports: the endpoints', and the next for the database's.
  static List<DoctorFinding> ports(int port) {
    try {
      var instance = RunningInstance.on(port);
      return List.of(DoctorFinding.ok("instance", instance.url() + ", process " + instance.pid()));
    } catch (InstanceNotRunning _) {
      return RunningInstance.databaseAdvice(port)
          .map(advice -> List.of(DoctorFinding.bad("port " + port, "no instance's own", advice)))
          .orElseGet(() -> List.of(port(port), port(port + 1)));
    }
  }

  private static DoctorFinding port(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return DoctorFinding.note(
          "port " + socket.getLocalPort(), "free, nothing runs", "start it: ./oarlock up");
    } catch (IOException _) {
      return DoctorFinding.bad(
          "port " + port, "taken by another program", "stop that, or choose another with --port");
    }
  }

  static List<DoctorFinding> template(Path file) {
    try {
      var template = TemplateFile.read(file, Map.of());
      var findings = new ArrayList<DoctorFinding>();
      findings.add(DoctorFinding.ok("template", summary(template)));
      template.functions().forEach(function -> handler(function, findings));
      return findings;
    } catch (RuntimeException unreadable) {
      return List.of(
          DoctorFinding.bad("template", String.valueOf(unreadable.getMessage()), "mend " + file));
    }
  }

  private static String summary(CloudTemplate template) {
    return "%d functions, %d rules, %d queues, %d schedules"
        .formatted(
            template.functions().size(),
            template.rules().size(),
            template.queues().size(),
            template.schedules().size());
  }

  private static void handler(
      CloudTemplate.FunctionResource function, List<DoctorFinding> findings) {
    try {
      var _ = Class.forName(function.handler()).getConstructor(AppContext.class);
    } catch (ReflectiveOperationException _) {
      findings.add(
          DoctorFinding.bad(
              "template",
              function.id() + " names a handler that is not there: " + function.handler(),
              "correct Handler in template.yaml"));
    }
  }
}
