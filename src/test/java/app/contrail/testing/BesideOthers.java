package app.contrail.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * These tests may run while others do, and so may each of them. For what takes long and touches nothing that a process
 * has only one of: no toolkit, no system property, no log, no limit that holds on a quiet machine only. What must have
 * the machine to itself is {@link org.junit.jupiter.api.parallel.Isolated}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
public @interface BesideOthers {}
