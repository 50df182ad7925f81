"""Rules over the whole campaign: an ordered table of small functions, Hub → problems."""

from kyniem.rules.table import RULES, check, faults_of_papers

__all__ = ["RULES", "check", "faults_of_papers"]
