package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.cli.deploy.RoleGrants.ObservedAction;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every function does its work under watch: what its role in the template does not let it do must
/// not happen, and what its role lets it do must.
class RolesTest {
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  private static final String A_MONTH_LATER = "2026-12-20";

  /// Somebody whom nobody asked Slack about yet.
  static final String DIGEST_CHANNEL = "U000000LEA";

  private final Map<String, Set<ObservedAction>> deeds = new ConcurrentHashMap<>();

  private @TempDir Path exports;

  @Test
  void aRoleAllowsWhatItsFunctionDoesAndNothingElse() throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
    var setup =
        CloudSetup.inMemory()
            .withClock(clock)
            .withEnvironment(environment())
            .withContextWrapper(this::watch);
    try (var cloud = LocalCloud.start(setup)) {
      new SampleWorkday(cloud, START).work();
    }
    var deployment = DeploymentTemplate.read();
    for (var function : deployment.functions().keySet()) {
      var role = RoleGrants.of(deployment, function);
      assertThat(role.beyond(deeds.getOrDefault(function, Set.of()))).isEmpty();
      assertThat(role.unused(deeds.getOrDefault(function, Set.of()))).isEmpty();
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "WEBHOOK_SECRETS",
        SampleWebhooks.SECRETS,
        "ExportSchedule",
        "cron(30 3 * * ? *)",
        "EXPORT_LOCATION",
        exports.toUri().toString());
  }

  private AppContext watch(String function, AppContext world) {
    var env = new HashMap<>(world.env());
    if (function.equals("AdvanceDay")) {
      env.put("OARLOCK_TODAY", A_MONTH_LATER);
    }
    if (function.equals("SendDigest")) {
      env.put("DIGEST_CHANNEL", DIGEST_CHANNEL);
    }
    var watched =
        new ObservedClients(
            deeds.computeIfAbsent(function, _ -> ConcurrentHashMap.newKeySet())::add);
    var table = watched.table(world.dynamo());
    return new AppContext(env, world.clock(), table, watched.bus(world.bus()), world.logLines());
  }
}
