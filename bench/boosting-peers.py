# Times one peer on the numbers that bench/boosting.ts wrote: boosting-peers.py NAME FILE ROWS COLUMNS; prints JSON.
import json, resource, sys, time
import numpy as np
from sklearn.metrics import roc_auc_score

name, file, rows, columns = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
data = np.fromfile(file).reshape(columns + 1, 2 * rows)
X, y = np.ascontiguousarray(data[:-1].T), data[-1].astype(int)


def model():
    if name == 'lightgbm':
        import lightgbm
        return lightgbm.LGBMClassifier(n_estimators=100, num_leaves=31, learning_rate=0.1, n_jobs=1, verbose=-1)
    if name == 'xgboost':
        import xgboost
        return xgboost.XGBClassifier(n_estimators=100, max_leaves=31, max_depth=0, grow_policy='lossguide',
                                     learning_rate=0.1, tree_method='hist', n_jobs=1)
    if name == 'histogram':
        from sklearn.ensemble import HistGradientBoostingClassifier
        return HistGradientBoostingClassifier(max_iter=100, max_leaf_nodes=31, learning_rate=0.1, early_stopping=False)
    from sklearn.ensemble import GradientBoostingClassifier
    return GradientBoostingClassifier(n_estimators=100, max_leaf_nodes=31, max_depth=None, learning_rate=0.1)


start, before = time.perf_counter(), time.process_time()
fitted = model().fit(X[:rows], y[:rows])
seconds, cpu = time.perf_counter() - start, time.process_time() - before
area = roc_auc_score(y[rows:], fitted.predict_proba(X[rows:])[:, 1])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({'name': name, 'seconds': seconds, 'cpuSeconds': cpu, 'auc': area, 'peakMb': peak}))
