/// The local AWS emulator: the deployment in one process, wired by the template that deploys it.
@NullMarked
package dev.oarlock.local.cloud;

import org.jspecify.annotations.NullMarked;
