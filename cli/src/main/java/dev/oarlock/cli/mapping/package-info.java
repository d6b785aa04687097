/// `oarlock mapping`: how events of a company's own systems are read.
@NullMarked
package dev.oarlock.cli.mapping;

import org.jspecify.annotations.NullMarked;
