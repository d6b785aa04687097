package dev.oarlock.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.World;
import dev.oarlock.local.LocalCloud;
import dev.oarlock.local.Setup;
import dev.oarlock.local.deploy.Grants.Deed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// Every function does its work under watch: what its role in the template does not let it do must
/// not happen, and what its role lets it do must.
class RolesTest {
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  private static final String A_MONTH_LATER = "2026-12-20";

  private final Map<String, Set<Deed>> deeds = new ConcurrentHashMap<>();

  @Test
  void aRoleAllowsWhatItsFunctionDoesAndNothingElse() throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
    var setup = Setup.inMemory().withClock(clock).withAround(this::watch);
    try (var cloud = LocalCloud.start(setup)) {
      new Workday(cloud, START).work();
    }
    var deployment = Deployment.read();
    for (var function : deployment.functions().keySet()) {
      var role = Grants.of(deployment, function);
      assertThat(role.beyond(deeds.getOrDefault(function, Set.of()))).isEmpty();
      assertThat(role.unused(deeds.getOrDefault(function, Set.of()))).isEmpty();
    }
  }

  private World watch(String function, World world) {
    var env = new HashMap<>(world.env());
    if (function.equals("PassTime")) {
      env.put("OARLOCK_TODAY", A_MONTH_LATER);
    }
    var watched =
        new Watched(deeds.computeIfAbsent(function, _ -> ConcurrentHashMap.newKeySet())::add);
    var table = watched.table(world.dynamo());
    return new World(env, world.clock(), table, watched.bus(world.bus()), world.lines());
  }
}
