// Whether a plan lies on this device: asked on every page, of the place where the plan itself lies, so that what is to end it
// is there as long as it is (0265). Little, and it makes nothing where nothing lies.

export const whenPlanIsKept = (then: () => void): void => {
  const request = indexedDB.open("werktafel");
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onsuccess = () => {
    const { result } = request;
    if (result.objectStoreNames.contains("plan")) {
      const found = result.transaction("plan").objectStore("plan").count();
      found.onsuccess = () => {
        if (found.result > 0) then();
      };
    }
    result.close();
  };
};
