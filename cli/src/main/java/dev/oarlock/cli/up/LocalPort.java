package dev.oarlock.cli.up;

import dev.oarlock.cli.instance.RunningInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/// A port of this machine that an instance is to have for itself.
record LocalPort(int number) {
  /// Throws IllegalStateException, with who has it and what to do, where it cannot be had.
  void requireFree(String role) {
    try (var socket = new ServerSocket(number, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assert socket.isBound();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Port %d (%s) cannot be used: %s. Stop that, or choose another with --port."
              .formatted(number, role, owner(e)),
          e);
    }
  }

  /// An instance has two ports and is found by the first.
  private String owner(IOException refused) {
    return IntStream.of(number, number - 1)
        .mapToObj(RunningInstance::alive)
        .flatMap(found -> found.stream())
        .map(other -> "an Oarlock runs there, process " + other.pid())
        .findFirst()
        .orElse(String.valueOf(refused.getMessage()));
  }
}
